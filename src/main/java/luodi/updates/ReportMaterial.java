package luodi.updates;

import java.time.LocalDate;
import java.util.List;
import luodi.projects.Seen;

/** What a room has to say in a project's report for a period; rooms below give it as beans, bounded to a page each. */
public interface ReportMaterial {
    /** Both days included; each sentence ends with a full stop and names the record it comes from. */
    List<Line> lines(Seen project, LocalDate from, LocalDate to);

    /** @param sourceKey such as {@code visit:<uuid>}; {@code href} opens that record */
    record Line(Part part, String sentence, String sourceKey, String href) {}

    /** The four parts of a report, in this order (domain.md §6). */
    enum Part {
        PROGRESS("进展情况"),
        PROBLEM("存在的问题"),
        MEASURE("采取的措施"),
        NEXT("下一步");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
