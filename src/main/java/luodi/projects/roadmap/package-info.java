/** 路线图: versions of a project's milestones, their frozen baseline, templates, and the Gantt drawn from them. */
@NamedInterface("roadmap")
@NullMarked
package luodi.projects.roadmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
