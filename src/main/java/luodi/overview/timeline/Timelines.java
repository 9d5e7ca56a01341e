package luodi.overview.timeline;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import luodi.cadence.VisitPolicy;
import luodi.overview.timeline.Happening.Kind;
import luodi.projects.Seen;
import luodi.shared.Actor;
import luodi.shared.After;
import luodi.shared.Listing;
import luodi.shared.Typed;
import luodi.updates.UpdatePolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The whole course of a project, newest first, in one bounded statement; a company's people read no internal words. */
@Component
public class Timelines {
    static final int SIZE = 30;

    private record Line(Happening happening, int counted) {}

    private final JdbcClient db;

    Timelines(JdbcClient db) {
        this.db = db;
    }

    /** @param kind one kind only, or null for all; {@code after} is the {@code next} of the page before */
    public Listing<Happening> page(Actor me, Seen project, @Nullable String kind, @Nullable String after, int size) {
        Typed typed = new Typed();
        Kind only = typed.choice("kind", kind, Kind.class);
        After mark = After.read(after, typed);
        typed.done("§6");
        List<Line> lines = db.sql(TimelineSql.of(only == null ? Arrays.asList(Kind.values()) : List.of(only)))
                .param("project", project.id())
                .param("internal", UpdatePolicy.mayReadInternal(me))
                .param("visits", VisitPolicy.mayLook(me))
                .param("today", me.today())
                .param("at", mark == null ? null : mark.at())
                .param("id", mark == null ? null : mark.id())
                .param("size", size + 1)
                .query((row, n) -> {
                    Kind of = Kind.valueOf(row.getString("kind"));
                    String ref = row.getString("ref");
                    return new Line(
                            new Happening(
                                    of,
                                    row.getObject("id", UUID.class),
                                    row.getObject("at", OffsetDateTime.class),
                                    TimelineWords.title(of, row.getString("code")),
                                    row.getString("text"),
                                    row.getString("recorder"),
                                    of == Kind.PROBLEM || of == Kind.MATTER || of == Kind.VISIT
                                            ? ref
                                            : "/projects/" + project.code() + ref),
                            row.getInt("counted"));
                })
                .list();
        int counted = lines.isEmpty() ? 0 : lines.getFirst().counted();
        return Listing.of(
                        lines,
                        size,
                        counted,
                        last -> new After(
                                        last.happening().at(), last.happening().id())
                                .cursor())
                .map(Line::happening);
    }
}
