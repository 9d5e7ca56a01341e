/** The dated numbers of problems and matters, and the reasons for which a problem's clock may stop, as a county's head changes them. */
@NullMarked
package luodi.problems.rules;

import org.jspecify.annotations.NullMarked;
