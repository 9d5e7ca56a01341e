/** 原文事实: what was built, dated plans, tax and progress words, one fact a row. */
@NamedInterface("facts")
@NullMarked
package luodi.projects.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
