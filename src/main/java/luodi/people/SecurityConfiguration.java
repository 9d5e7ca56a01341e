package luodi.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import luodi.shared.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Nothing is open but signing in, the first run, the assets and the public calendar; no script or style inline. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CSP =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                    + "manifest-src 'self'; worker-src 'self'";
    static final String[] OPEN = {
        "/",
        "/assets/**",
        "/sign-in",
        "/first-run",
        "/health",
        "/favicon.ico",
        "/error",
        "/sw.js",
        "/manifest.webmanifest",
        "/api/v1/calendar/*/working-days/*",
        "/api/v1/openapi.json"
    };

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Sessions sessions) {
        var csrf = new CookieCsrfTokenRepository();
        csrf.setCookieName("luodi-form");
        csrf.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        // each request signs in anew; without this each page would void the forms open in other tabs
        http.csrf(c -> c.csrfTokenRepository(csrf)
                .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                .ignoringRequestMatchers(request -> SessionFilter.bearer(request) != null
                        || request.getRequestURI().equals("/api/v1/tokens")
                                && request.getMethod().equals("POST")));
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(c -> c.disable())
                .logout(l -> l.disable())
                .formLogin(f -> f.disable())
                .httpBasic(b -> b.disable())
                .anonymous(a -> a.disable());
        http.addFilterBefore(new SessionFilter(sessions), CsrfFilter.class);
        http.addFilterBefore(new FreshPasswordFilter(), AuthorizationFilter.class);
        http.authorizeHttpRequests(a -> a.requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(org.springframework.http.HttpMethod.POST, "/api/v1/tokens")
                .permitAll()
                .anyRequest()
                .authenticated());
        http.exceptionHandling(
                e -> e.authenticationEntryPoint((request, response, failure) -> challenge(request, response))
                        .accessDeniedHandler((request, response, failure) -> deny(request, response)));
        http.headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CSP))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    /** There are no Spring users: accounts are ours. This keeps Boot from inventing one. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    private static void challenge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("WWW-Authenticate", "Bearer");
            problem(response, 401, "还没有登录", "请先用 POST /api/v1/tokens 取得令牌，再放进 Authorization: Bearer。");
        } else {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            String next = request.getMethod().equals("GET")
                    ? "?next=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8)
                    : "";
            response.sendRedirect("/sign-in" + next);
        }
    }

    private static void deny(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            problem(response, 403, "请求没有被接受", "表单已过期或来自别处，请重新取得。");
        } else {
            response.sendRedirect("/sign-in?expired");
        }
    }

    private static void problem(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=UTF-8");
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status, detail));
    }

    /** A one-time word from the administrator opens only the page where it is changed. */
    private static final class FreshPasswordFilter extends org.springframework.web.filter.OncePerRequestFilter {
        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, jakarta.servlet.FilterChain chain)
                throws jakarta.servlet.ServletException, IOException {
            Actor actor = luodi.shared.web.Here.actor();
            String path = request.getRequestURI();
            boolean free = path.startsWith("/assets/") || path.equals("/account/password") || path.equals("/sign-out");
            if (actor == null || !actor.mustChangePassword() || free) {
                chain.doFilter(request, response);
            } else if (path.startsWith("/api/")) {
                problem(response, 403, "请先改密码", "这是一次性密码，请先在网页上改成自己的密码。");
            } else {
                response.sendRedirect("/account/password");
            }
        }
    }
}
