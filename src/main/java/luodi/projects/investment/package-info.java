/** 投资: by month and fund source, the annual plan, locked months, lights (R-60..R-69). */
@NamedInterface("investment")
@NullMarked
package luodi.projects.investment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
