package luodi.people;

import luodi.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The fields of 登记单位; dates as typed, {@code predecessors} as codes or names divided by spaces or commas.
 *
 * @param id made when the form is shown, so that a second sending finds the first
 */
public record UnitForm(
        String id,
        String code,
        String name,
        String kind,
        String validFrom,
        String validTo,
        String source,
        String predecessors,
        String version) {
    public UnitForm {
        id = Typed.text(id);
        code = Typed.text(code);
        name = Typed.text(name);
        kind = Typed.text(kind);
        validFrom = Typed.text(validFrom);
        validTo = Typed.text(validTo);
        source = Typed.text(source);
        predecessors = Typed.text(predecessors);
        version = Typed.text(version);
    }

    public static UnitForm empty() {
        return new UnitForm(Ids.next().toString(), "", "", "", "", "", "", "", "");
    }

    /** For the loaders: a unit without a known period. */
    public static UnitForm of(String code, String name, UnitKind kind, @Nullable String source) {
        return new UnitForm(
                Ids.next().toString(), code, name, kind.name(), "", "", source == null ? "" : source, "", "");
    }

    static UnitForm of(Unit unit) {
        return new UnitForm(
                unit.id().toString(),
                unit.code(),
                unit.name(),
                unit.kind().name(),
                Typed.text(unit.validFrom()),
                Typed.text(unit.validTo()),
                Typed.text(unit.source()),
                unit.predecessorCodes(),
                String.valueOf(unit.version()));
    }

    UnitForm coded(String next) {
        return new UnitForm(id, next, name, kind, validFrom, validTo, source, predecessors, version);
    }

    UnitForm at(Unit saved) {
        return new UnitForm(
                id, code, name, kind, validFrom, validTo, source, predecessors, String.valueOf(saved.version()));
    }
}
