package luodi.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** The fields of 请人代办: who acts for the leader, and how long. */
public record DelegationForm(String id, String delegateId, String delegateFrom, String delegateTo) {
    public DelegationForm {
        id = Typed.text(id);
        delegateId = Typed.text(delegateId);
        delegateFrom = Typed.text(delegateFrom);
        delegateTo = Typed.text(delegateTo);
    }

    record Read(UUID delegateId, LocalDate from, @Nullable LocalDate to) {}

    static DelegationForm empty(LocalDate today) {
        return new DelegationForm(Ids.next().toString(), "", today.toString(), "");
    }

    public static DelegationForm of(UUID delegateId, LocalDate from) {
        return new DelegationForm(Ids.next().toString(), delegateId.toString(), from.toString(), "");
    }

    Read read() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (delegateId.isEmpty()) errors.put("delegateId", "要选由谁代办。");
        LocalDate from = Typed.date("delegateFrom", delegateFrom, errors);
        if (delegateFrom.isEmpty()) errors.put("delegateFrom", "要写从哪天起。");
        LocalDate to = Typed.date("delegateTo", delegateTo, errors);
        if (from != null && to != null && to.isBefore(from)) errors.put("delegateTo", "止日不能早于起日。");
        if (from == null || !errors.isEmpty()) throw new Rejected(errors, null);
        return new Read(Typed.id(delegateId), from, to);
    }
}
