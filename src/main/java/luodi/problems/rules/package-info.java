/** The dated numbers of problems and matters, and the reasons for which a problem's clock may stop: proposed by the staff, decided by the head. */
@NamedInterface("rules")
@NullMarked
package luodi.problems.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
