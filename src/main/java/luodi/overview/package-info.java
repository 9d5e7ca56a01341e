/** 总览: my desk, cockpit, annual review. */
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
            "projects :: *",
            "updates",
            "updates :: *",
            "problems",
            "problems :: *",
            "cadence",
            "cadence :: *"
        })
@NullMarked
package luodi.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
