/** 今天最值钱的五件事: which five waits, settled, free most investment-days (domain.md §4.4). */
@NullMarked
package luodi.overview.worth;

import org.jspecify.annotations.NullMarked;
