package luodi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.IntSupplier;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the page shell and the forms need to know of the request at hand. */
public final class Here {
    /** A request attribute: how many messages wait to be read, as the room of messages tells the shell. */
    public static final String UNREAD = "luodi.unread";

    private Here() {}

    /** Who is signed in, or null on the pages before signing in. */
    public static @Nullable Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : null;
    }

    public static String csrf() {
        return ((CsrfToken) Objects.requireNonNull(request().getAttribute(CsrfToken.class.getName()))).getToken();
    }

    public static int unread() {
        return request().getAttribute(UNREAD) instanceof IntSupplier unread ? unread.getAsInt() : 0;
    }

    public static String path() {
        return request().getRequestURI();
    }

    /** The year looked at: the {@code year} parameter, else the county's latest. */
    public static int year() {
        String asked = request().getParameter("year");
        if (asked != null && asked.matches("\\d{4}")) return Integer.parseInt(asked);
        Actor actor = actor();
        return actor == null ? 0 : actor.county().latestYear();
    }

    /** This address with one parameter set (or dropped, where the value is null), its cursor dropped. */
    public static String with(String parameter, @Nullable Object value) {
        HttpServletRequest request = request();
        var uri = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(parameter) && !name.equals("after") && !name.equals("page"))
                uri.queryParam(name, (Object[]) values);
        });
        if (value != null) uri.queryParam(parameter, value);
        return uri.encode().build().toUriString();
    }

    public static @Nullable String parameter(String name) {
        return request().getParameter(name);
    }

    static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
