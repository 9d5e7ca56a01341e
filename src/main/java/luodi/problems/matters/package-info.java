/** 交办事项: what a leader, a meeting or the bureau gave to units to do, and how it came back; 疑似慢作为、疑似不作为. */
@NamedInterface("matters")
@NullMarked
package luodi.problems.matters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
