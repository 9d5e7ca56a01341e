/** 项目经过: everything that happened to a project, from the records of every room. */
@NullMarked
package luodi.overview.timeline;

import org.jspecify.annotations.NullMarked;
