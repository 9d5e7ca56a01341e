package luodi.shared.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import luodi.shared.Rejected;
import luodi.shared.Stale;

/** A page with a status: an invalid form comes back as the same form with 422, a stale one with 409, nothing typed lost. */
public record Answer(int status, JteModel page) {

    /** Runs the act; where a rule refuses, shows the form again with a sentence at each field. */
    public static Object orForm(Supplier<String> act, Function<Map<String, String>, JteModel> form) {
        try {
            return act.get();
        } catch (Rejected rejected) {
            return new Answer(422, form.apply(rejected.fields()));
        } catch (Stale stale) {
            return new Answer(409, form.apply(Map.of("", stale.sentence())));
        }
    }

    /** See-other redirect to an address of this program; what was settled on the desk leads back to it. */
    public static String to(String address) {
        return "redirect:" + ("/desk".equals(Here.parameter("back")) ? "/desk" : address);
    }
}
