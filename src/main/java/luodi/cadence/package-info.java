/** 服务节奏: site visits, the week's obligations, the weekly meeting and briefing. */
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
            "problems :: *"
        })
@NullMarked
package luodi.cadence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
