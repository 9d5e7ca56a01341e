/** 从表格导入: a county's register comes in from its own sheet, with a preview, every error at its cell, and an undo. */
@NullMarked
package luodi.projects.intake;

import org.jspecify.annotations.NullMarked;
