/** 总览: my desk, cockpit, annual review. */
@ApplicationModule(allowedDependencies = {"shared", "calendar", "audit", "people", "projects", "projects :: *"})
@NullMarked
package luodi.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
