/** 动态: project updates and project reports. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "calendar",
            "audit",
            "files",
            "clockwork",
            "people",
            "channels",
            "projects",
            "projects :: *"
        })
@NullMarked
package luodi.updates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
