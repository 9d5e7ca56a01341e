/** 帮办手续: each permit of a project on its way, on the clock that the law gives it. */
@NamedInterface("procedures")
@NullMarked
package luodi.projects.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
