package luodi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luodi.Luodi;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** SQL obeys the same arrows as the code: a room writes only its own schema and reads those it has an arrow to. */
class SqlBordersTest {
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern READS =
            Pattern.compile("\\b(?:from|join|into|update|using)\\s+(?:only\\s+|lateral\\s+)?([a-z_]+)\\.([a-z_]+)\\b");
    private static final Pattern WRITES = Pattern.compile(
            "\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate)\\s+([a-z_]+)\\.([a-z_]+)\\b");
    private static final Pattern BARE_WRITE =
            Pattern.compile("\\b(?:insert\\s+into|delete\\s+from)\\s+([a-z_]+)(?![a-z_.])");
    private static final Set<String> OF_POSTGRES = Set.of("pg_catalog", "information_schema");

    private final Map<String, Set<String>> mayRead = arrows();

    @Test
    void eachStatementStaysWithinItsArrows() {
        List<String> trespasses = new ArrayList<>();
        for (Sources source : Sources.all()) {
            String room = source.room();
            if (!mayRead.containsKey(room)) continue;
            for (String sql : literals(source.text())) {
                for (String[] table : tables(READS, sql)) {
                    if (mayRead.containsKey(table[0]) && !mayRead.get(room).contains(table[0]))
                        trespasses.add(source.path() + " reads " + String.join(".", table));
                }
                for (String[] table : tables(WRITES, sql)) {
                    if (!table[0].equals(room)) trespasses.add(source.path() + " writes " + String.join(".", table));
                }
                Matcher bare = BARE_WRITE.matcher(sql);
                while (bare.find()) trespasses.add(source.path() + " writes " + bare.group(1) + " without its schema");
            }
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void noStatementAsksTheDatabaseForTheTime() {
        List<String> clocks = new ArrayList<>();
        Pattern clock =
                Pattern.compile("\\b(?:now\\(\\)|current_date|current_timestamp|clock_timestamp\\(\\)|localtimestamp)");
        for (Sources source : Sources.all()) {
            if (source.room().equals("shared")) continue;
            for (String sql : literals(source.text())) {
                if (sql.contains("select") || sql.contains("insert into") || sql.contains("update ")) {
                    if (clock.matcher(sql).find())
                        clocks.add(source.path() + ": "
                                + sql.strip().lines().findFirst().orElse(""));
                }
            }
        }
        assertThat(clocks).as(":now and :today are handed in").isEmpty();
    }

    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        ApplicationModules.of(Luodi.class).forEach(module -> {
            String room = module.getIdentifier().toString();
            Set<String> reach = new TreeSet<>(Set.of(room));
            try {
                ApplicationModule declared = Class.forName(
                                module.getBasePackage().getName() + ".package-info")
                        .getAnnotation(ApplicationModule.class);
                if (declared != null)
                    for (String allowed : declared.allowedDependencies())
                        reach.add(allowed.split("\\s*::\\s*")[0].strip());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
            arrows.put(room, reach);
        });
        return arrows;
    }

    private static List<String> literals(String java) {
        return LITERAL.matcher(java)
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .toList();
    }

    private static List<String[]> tables(Pattern pattern, String sql) {
        return pattern.matcher(sql)
                .results()
                .map(found -> new String[] {found.group(1), found.group(2)})
                .filter(table -> !OF_POSTGRES.contains(table[0]))
                .toList();
    }
}
