package luodi.people;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的账号: own roles, password, places signed in, tokens, and whom one acts for. */
@Controller
class AccountPages {
    private final Accounts accounts;
    private final Roles roles;
    private final Delegations delegations;
    private final StaticTemplates templates = new StaticTemplates();

    AccountPages(Accounts accounts, Roles roles, Delegations delegations) {
        this.accounts = accounts;
        this.roles = roles;
        this.delegations = delegations;
    }

    @GetMapping("/account")
    JteModel show(Actor me, HttpServletRequest request) {
        Rights.require(PeoplePolicy.mayKeepOwnAccount(me));
        return templates.peopleAccount(
                me, roles.of(me.id()), delegations.openTo(me), accounts.places(me, SessionFilter.cookie(request)));
    }

    @GetMapping("/account/password")
    JteModel edit(Actor me) {
        Rights.require(PeoplePolicy.mayKeepOwnAccount(me));
        return templates.peoplePassword(me, Map.of());
    }

    @PostMapping("/account/password")
    Object update(Actor me, PasswordForm form, HttpServletRequest request) {
        Rights.require(PeoplePolicy.mayKeepOwnAccount(me));
        return Answer.orForm(
                () -> {
                    accounts.changePassword(me, form, secret(request));
                    return Answer.to("/account?changed");
                },
                errors -> templates.peoplePassword(me, errors));
    }

    @PostMapping("/account/places/{key}/closure")
    String closePlace(Actor me, @PathVariable String key) {
        Rights.require(PeoplePolicy.mayKeepOwnAccount(me));
        accounts.closePlace(me, key);
        return Answer.to("/account");
    }

    @PostMapping("/account/sign-out-everywhere")
    String delete(Actor me, HttpServletRequest request, HttpServletResponse response) {
        Rights.require(PeoplePolicy.mayKeepOwnAccount(me));
        accounts.signOutEverywhere(me);
        response.addHeader(HttpHeaders.SET_COOKIE, SessionFilter.setCookie(request, "", 0));
        return Answer.to("/sign-in");
    }

    @PostMapping("/account/acting")
    String act(Actor me, @RequestParam(required = false) @Nullable String leader, HttpServletRequest request) {
        Rights.require(PeoplePolicy.mayKeepOwnAccount(me));
        if (leader == null) delegations.actForMyself(me, secret(request));
        else delegations.actFor(me, secret(request), Typed.id(leader));
        return Answer.to(leader == null ? "/account" : "/desk");
    }

    private static String secret(HttpServletRequest request) {
        String secret = SessionFilter.cookie(request);
        if (secret == null) throw new NotFound();
        return secret;
    }
}
