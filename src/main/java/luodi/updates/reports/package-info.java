/** 项目总结报告: drafted from the records of a period, edited, reviewed, issued, frozen; a correction is a new edition. */
@NamedInterface("reports")
@NullMarked
package luodi.updates.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
