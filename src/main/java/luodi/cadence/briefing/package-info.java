/** 周通报: the week's meeting and the week's briefing, drafted from records, edited, approved, issued, frozen. */
@NamedInterface("briefing")
@NullMarked
package luodi.cadence.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
