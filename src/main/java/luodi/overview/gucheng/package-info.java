/** 谷城县 2018: the facts of one printed article, loaded through the doors that a person uses; nothing is invented. */
@NullMarked
package luodi.overview.gucheng;

import org.jspecify.annotations.NullMarked;
