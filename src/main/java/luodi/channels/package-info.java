/** 通知: one message per occasion and recipient. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "clockwork", "people"})
@NullMarked
package luodi.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
