package luodi.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 行政区划 by GB/T 2260 (domain.md §9.1), written once at the first start. */
@Component
public class Regions implements SmartInitializingSingleton {
    private static final int CANDIDATES = 8;

    /** @param place with the province and the city before it: 湖北省襄阳市谷城县 */
    public record Region(String code, String name, String place) {}

    private final JdbcClient db;

    Regions(JdbcClient db) {
        this.db = db;
    }

    /** The county of that six-digit code. */
    public Optional<Region> county(String code) {
        return search(code).stream()
                .filter(region -> region.code().equals(code))
                .findFirst();
    }

    /** Counties whose code or name is like that, a few. */
    public List<Region> search(String text) {
        return db.sql("""
                select r.code, r.name, concat(up.name, city.name, r.name)
                from people.region r
                left join people.region city on city.code = r.parent
                left join people.region up on up.code = city.parent
                where r.level = 'COUNTY' and (r.code = :text or strpos(r.name, :text) > 0)
                order by r.code limit :limit""")
                .param("text", text)
                .param("limit", CANDIDATES)
                .query((row, n) -> new Region(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Townships known of a county, by code and name. */
    public List<Region> townships(String county) {
        return db.sql(
                        "select code, name, name from people.region where level = 'TOWNSHIP' and parent = ? order by code")
                .param(county)
                .query((row, n) -> new Region(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (db.sql("select exists (select 1 from people.region)")
                .query(Boolean.class)
                .single()) return;
        List<String[]> rows =
                lines().stream().skip(1).map(line -> line.split(",", -1)).toList();
        db.sql("""
                insert into people.region (code, name, level, parent)
                select code, name, level, nullif(parent, '')
                from unnest(:codes::text[], :names::text[], :levels::text[], :parents::text[]) r (code, name, level, parent)
                on conflict (code) do nothing""")
                .param("codes", column(rows, 0))
                .param("names", column(rows, 1))
                .param("levels", column(rows, 2))
                .param("parents", column(rows, 3))
                .update();
    }

    private static String[] column(List<String[]> rows, int index) {
        return rows.stream().map(row -> row[index]).toArray(String[]::new);
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("data/cn-regions.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
