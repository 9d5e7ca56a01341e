/** 谁负责: who serves a project since when, handovers, task force, chat group; the four ones. */
@NamedInterface("team")
@NullMarked
package luodi.projects.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
