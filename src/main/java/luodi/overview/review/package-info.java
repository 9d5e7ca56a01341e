/** 年度总结: what records say of a year, what the county declared, and the difference; progress groups. */
@NullMarked
package luodi.overview.review;

import org.jspecify.annotations.NullMarked;
