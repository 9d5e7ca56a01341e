package luodi.projects.team;

import java.util.List;
import luodi.projects.Seen;

/** A room that has things open on a project, heard when the project is handed over. */
public interface OpenItemSource {
    List<OpenItem> of(Seen project);
}
