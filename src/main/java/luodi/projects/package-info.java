/** 项目: register, key list, four ones, assignments, roadmap, stages, investment, support, permits. */
@ApplicationModule(allowedDependencies = {"shared", "calendar", "audit", "files", "clockwork", "people", "channels"})
@NullMarked
package luodi.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
