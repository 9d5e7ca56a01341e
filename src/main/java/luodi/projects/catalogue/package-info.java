/** 手续目录: which permits there are, who grants them, in what time by law and by promise; dated rows with their source. */
@NamedInterface("catalogue")
@NullMarked
package luodi.projects.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
