/** 问题: the problem list, its clocks and close-out; assigned matters. */
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
package luodi.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
