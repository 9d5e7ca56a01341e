/** 文书附件: what is kept once by its content: photos and papers. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package luodi.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
