/** 示例县: invented people and projects, from a seed, through the doors that a person uses. */
@NullMarked
package luodi.overview.demo;

import org.jspecify.annotations.NullMarked;
