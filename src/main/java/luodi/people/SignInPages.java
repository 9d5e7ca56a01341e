package luodi.people;

import gg.jte.generated.precompiled.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import luodi.shared.web.Here;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPages {
    private final Accounts accounts;
    private final Sessions sessions;
    private final FirstRun firstRun;
    private final StaticTemplates templates = new StaticTemplates();

    SignInPages(Accounts accounts, Sessions sessions, FirstRun firstRun) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.firstRun = firstRun;
    }

    @GetMapping("/")
    String root() {
        Rights.require(PeoplePolicy.anyone());
        if (Here.actor() != null) return Answer.to("/desk");
        return Answer.to(firstRun.isNeeded() ? "/first-run" : "/sign-in");
    }

    @GetMapping("/sign-in")
    Object newOne(@RequestParam(required = false) @Nullable String next) {
        Rights.require(PeoplePolicy.anyone());
        if (Here.actor() != null) return Answer.to("/desk");
        if (firstRun.isNeeded()) return Answer.to("/first-run");
        return templates.peopleSignIn("", next == null ? "" : next, Map.of());
    }

    @PostMapping("/sign-in")
    Object create(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Rights.require(PeoplePolicy.anyone());
        return Answer.orForm(
                () -> {
                    String device = String.valueOf(request.getHeader(HttpHeaders.USER_AGENT));
                    Sessions.Opened opened = accounts.signIn(login, password, "BROWSER", device);
                    response.addHeader(
                            HttpHeaders.SET_COOKIE,
                            SessionFilter.setCookie(request, opened.secret(), Sessions.BROWSER_LIFE.toSeconds()));
                    return Answer.to(local(next));
                },
                errors -> templates.peopleSignIn(login, next, errors));
    }

    @PostMapping("/sign-out")
    String delete(HttpServletRequest request, HttpServletResponse response) {
        Rights.require(PeoplePolicy.anyone());
        String secret = SessionFilter.cookie(request);
        if (secret != null) sessions.close(secret);
        response.addHeader(HttpHeaders.SET_COOKIE, SessionFilter.setCookie(request, "", 0));
        return Answer.to("/sign-in");
    }

    /** Only an address of this program: «//elsewhere» is not one. */
    private static String local(@Nullable String next) {
        return next != null && next.matches("/[^/\\\\].*") ? next : "/desk";
    }
}
