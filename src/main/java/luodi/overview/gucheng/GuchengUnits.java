package luodi.overview.gucheng;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import luodi.people.UnitForm;
import luodi.people.UnitKind;
import luodi.people.Units;
import luodi.shared.Actor;
import org.springframework.stereotype.Component;

/** The bodies that the article names, under the names of 2018; when each began and ended it does not say. */
@Component
class GuchengUnits {
    private static final String AS_PRINTED = "2018年原文写法；全称、起止和改革后的沿革待县方补";

    private final Units units;

    GuchengUnits(Units units) {
        this.units = units;
    }

    /** Units by the name that the article uses. */
    record Book(Map<String, UUID> byName) {
        UUID bureau() {
            return of("落地局");
        }

        UUID of(String name) {
            UUID unit = byName.get(name);
            if (unit == null) throw new IllegalStateException("no unit " + name);
            return unit;
        }
    }

    Book load(Actor me, Source source) {
        Map<String, UUID> book = new LinkedHashMap<>();
        add(me, book, "县委县政府", UnitKind.LEADERSHIP);
        add(me, book, "落地局", UnitKind.BUREAU);
        add(me, book, "县监察委", UnitKind.SUPERVISION);
        Stream.concat(
                        source.supports().stream().map(Source.SupportOf::department),
                        source.permits().stream().map(Source.Permit::department))
                .distinct()
                .forEach(name -> add(me, book, name, UnitKind.DEPARTMENT));
        return new Book(book);
    }

    private void add(Actor me, Map<String, UUID> book, String name, UnitKind kind) {
        String code = GuchengYear.COUNTY + "-" + GuchengYear.YEAR + "-U%02d".formatted(book.size() + 1);
        book.put(name, units.create(me, UnitForm.of(code, name, kind, AS_PRINTED)));
    }
}
