package luodi.cadence;

import java.util.List;
import luodi.calendar.IsoWeek;
import luodi.projects.Seen;
import luodi.shared.Actor;
import org.springframework.stereotype.Component;

/** 每周走访: who kept the week, for those projects that the actor may see. */
@Component
public class Cadences {

    /** Every project on the key list in that week that the actor may see, in the order of the codes. */
    public List<Kept> week(Actor me, IsoWeek week) {
        return List.of();
    }

    /** One project's week. */
    public Kept of(Seen project, IsoWeek week) {
        return new Kept(project.code(), null, 0, null);
    }
}
