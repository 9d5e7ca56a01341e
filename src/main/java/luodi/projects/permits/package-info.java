/** 手续事实: land and permit facts as departments state them. */
@NamedInterface("permits")
@NullMarked
package luodi.projects.permits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
