/** 留痕: who did what to which, when. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package luodi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
