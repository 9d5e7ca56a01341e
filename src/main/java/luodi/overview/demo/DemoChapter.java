package luodi.overview.demo;

import java.time.LocalDate;
import java.util.Map;
import luodi.projects.Seen;

/** A room's part of 示例县, told after its register stands; {@code @Order} says which comes first. */
interface DemoChapter {
    /** @param seen the projects by their names */
    void tell(DemoPeople.Cast cast, Map<String, Seen> seen, LocalDate today);
}
