/** 人员: counties, units, persons, dated roles, sign-in. */
@ApplicationModule(allowedDependencies = {"shared", "calendar", "audit"})
@NullMarked
package luodi.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
