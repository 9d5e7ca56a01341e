/** 定时: recurring work on a scheduler that several nodes share; each job does everything due as of a moment. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package luodi.clockwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
