/** 工作日历: working days, make-up days, ISO weeks. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package luodi.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
