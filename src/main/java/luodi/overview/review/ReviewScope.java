package luodi.overview.review;

import java.time.LocalDate;
import java.util.UUID;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose review of which year as of which day, and the key list it stands on. */
final class ReviewScope {
    /** What stands on the list on the day of the review. */
    static final String ON_LIST = " (k.left_on is null or k.left_on > :asOf) ";

    private static final UUID NO_LIST = new UUID(0, 0);

    private final JdbcClient db;
    private final Actor me;
    private final int year;
    private final LocalDate asOf;
    private final @Nullable KeyList list;

    ReviewScope(JdbcClient db, Actor me, int year, LocalDate asOf) {
        this.db = db;
        this.me = me;
        this.year = year;
        this.asOf = asOf;
        this.list = keyList();
    }

    private record KeyList(UUID id, Review.Listed listed) {}

    Actor me() {
        return me;
    }

    int year() {
        return year;
    }

    LocalDate asOf() {
        return asOf;
    }

    Review.@Nullable Listed list() {
        return list == null ? null : list.listed();
    }

    /** With county, year, list, the day looked at, and who looks. */
    JdbcClient.StatementSpec sql(String text) {
        return db.sql(text)
                .param("county", me.county().code())
                .param("year", year)
                .param("asOf", asOf)
                .param("list", list == null ? NO_LIST : list.id())
                .param("me", me.id())
                .param("today", me.today())
                .param("countyWide", me.seesWholeCounty());
    }

    private @Nullable KeyList keyList() {
        return db.sql(
                        "select id, number, to_confirm from projects.key_list where county = ? and year = ? and status = 'APPROVED' order by number desc limit 1")
                .params(me.county().code(), year)
                .query((row, n) ->
                        new KeyList(row.getObject(1, UUID.class), new Review.Listed(row.getInt(2), row.getBoolean(3))))
                .optional()
                .orElse(null);
    }
}
