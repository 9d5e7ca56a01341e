package luodi.overview;

import java.util.List;
import luodi.shared.Actor;

/** One kind of things that can wait on a desk; each asks the database once, bounded. */
interface DeskPart {
    List<Waiting> of(Actor me);
}
