package luodi.people;

import java.util.UUID;
import luodi.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The fields of 登记人员. @param placeholder «true» where the name is a placeholder because the source names nobody */
public record PersonForm(
        String id, String name, String title, String unitId, String phone, String placeholder, String version) {
    public PersonForm {
        id = Typed.text(id);
        name = Typed.text(name);
        title = Typed.text(title);
        unitId = Typed.text(unitId);
        phone = Typed.text(phone);
        placeholder = Typed.text(placeholder);
        version = Typed.text(version);
    }

    public static PersonForm empty() {
        return new PersonForm(Ids.next().toString(), "", "", "", "", "", "");
    }

    /** For the loaders. */
    public static PersonForm of(String name, String title, @Nullable UUID unitId, boolean placeholder) {
        return new PersonForm(
                Ids.next().toString(), name, title, Typed.text(unitId), "", String.valueOf(placeholder), "");
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                person.id().toString(),
                person.name(),
                Typed.text(person.title()),
                Typed.text(person.unitId()),
                Typed.text(person.phone()),
                String.valueOf(person.placeholder()),
                String.valueOf(person.version()));
    }

    /** The typed words over what stands saved by now: sending again after a stale save is then a choice. */
    PersonForm at(Person saved) {
        return new PersonForm(id, name, title, unitId, phone, placeholder, String.valueOf(saved.version()));
    }

    public boolean markedPlaceholder() {
        return placeholder.equals("true");
    }
}
