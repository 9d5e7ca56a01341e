package luodi.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens, and one's own account. */
@RestController
@RequestMapping("/api/v1")
class AccountApi {
    record SignIn(
            @Nullable String login,
            @Nullable String password,
            @Nullable String device) {}

    record Token(String token, OffsetDateTime expiresAt) {}

    record Acting(@Nullable UUID leaderId) {}

    record Me(
            UUID id,
            String name,
            String signature,
            String county,
            Set<Role> roles,
            @Nullable UUID actingAs,
            List<Delegation> delegations) {}

    private final Accounts accounts;
    private final Delegations delegations;

    AccountApi(Accounts accounts, Delegations delegations) {
        this.accounts = accounts;
        this.delegations = delegations;
    }

    @PostMapping("/tokens")
    ResponseEntity<?> create(@RequestBody SignIn body) {
        Rights.require(PeoplePolicy.anyone());
        try {
            var opened = accounts.signIn(
                    Typed.text(body.login()),
                    body.password() == null ? "" : body.password(),
                    "TOKEN",
                    body.device() == null ? "API" : body.device());
            return ResponseEntity.created(URI.create("/api/v1/tokens/current"))
                    .body(new Token(opened.secret(), opened.expiresAt()));
        } catch (Rejected refused) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, refused.sentence());
            problem.setTitle("没有登录");
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
    }

    @GetMapping("/tokens")
    Listing<Sessions.Place> index(Actor me, HttpServletRequest request) {
        Rights.require(PeoplePolicy.mayKeepOwnAccount(me));
        return Listing.whole(accounts.places(me, secret(request)));
    }

    @DeleteMapping("/tokens/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteCurrent(Actor me, HttpServletRequest request) {
        Rights.require(PeoplePolicy.mayKeepOwnAccount(me));
        accounts.places(me, secret(request)).stream()
                .filter(Sessions.Place::current)
                .forEach(place -> accounts.closePlace(me, place.key()));
    }

    @DeleteMapping("/tokens/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor me, @PathVariable String key) {
        Rights.require(PeoplePolicy.mayKeepOwnAccount(me));
        accounts.closePlace(me, key);
    }

    /** Signs out everywhere: every browser, every token, this one too. */
    @DeleteMapping("/tokens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteAll(Actor me) {
        Rights.require(PeoplePolicy.mayKeepOwnAccount(me));
        accounts.signOutEverywhere(me);
    }

    @GetMapping("/account")
    Me show(Actor me) {
        Rights.require(PeoplePolicy.mayKeepOwnAccount(me));
        return new Me(
                Accounts.holder(me),
                me.delegateName() == null ? me.name() : me.delegateName(),
                me.signature(),
                me.county().code(),
                me.roles(),
                me.delegateId() == null ? null : me.id(),
                delegations.openTo(me));
    }

    @PutMapping("/account/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void update(Actor me, @RequestBody PasswordForm form, HttpServletRequest request) {
        Rights.require(PeoplePolicy.mayKeepOwnAccount(me));
        accounts.changePassword(me, form, secret(request));
    }

    /** @param acting without a leader: for oneself again */
    @PutMapping("/account/acting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void act(Actor me, @RequestBody Acting acting, HttpServletRequest request) {
        Rights.require(PeoplePolicy.mayKeepOwnAccount(me));
        if (acting.leaderId() == null) delegations.actForMyself(me, secret(request));
        else delegations.actFor(me, secret(request), acting.leaderId());
    }

    private static String secret(HttpServletRequest request) {
        String token = SessionFilter.bearer(request);
        String secret = token == null ? SessionFilter.cookie(request) : token;
        if (secret == null) throw new NotFound();
        return secret;
    }
}
