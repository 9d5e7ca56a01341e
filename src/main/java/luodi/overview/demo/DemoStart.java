package luodi.overview.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import luodi.overview.gucheng.GuchengYear;
import luodi.overview.review.Reconciliation;
import luodi.overview.review.Reviews;
import luodi.people.Counties;
import luodi.people.Logins;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the demonstration was asked for: loads both counties once, before anyone can open a page (else the first to come would be asked
 * to make an administrator), and tells, at every start, the accounts and the year 2018.
 */
@Component
@ConditionalOnProperty("luodi.demo")
class DemoStart implements SmartLifecycle, ApplicationRunner {
    private static final String GUCHENG_LOGIN = "gucheng";

    private final Counties counties;
    private final Logins logins;
    private final GuchengYear gucheng;
    private final Reviews reviews;
    private final DemoCounty demo;
    private final DemoAccounts accounts;
    private final Environment environment;
    private final String given;
    private @Nullable Map<String, String> words;

    DemoStart(
            Counties counties,
            Logins logins,
            GuchengYear gucheng,
            Reviews reviews,
            DemoCounty demo,
            Environment environment,
            @Value("${luodi.data}") Path home,
            @Value("${luodi.demo-password}") String given) {
        this.counties = counties;
        this.logins = logins;
        this.gucheng = gucheng;
        this.reviews = reviews;
        this.demo = demo;
        this.accounts = new DemoAccounts(home);
        this.environment = environment;
        this.given = given;
    }

    @Override
    public void start() {
        try {
            words = load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> load() throws IOException {
        Map<String, String> kept = accounts.kept();
        Map<String, String> words = accounts.words(allLogins(), given);
        accounts.keep(words);
        boolean old = counties.find(GuchengYear.COUNTY).isPresent();
        if (!old) gucheng.load(word(words, GUCHENG_LOGIN));
        else renew(GuchengYear.COUNTY, GUCHENG_LOGIN, kept, words);
        if (counties.find(DemoCast.COUNTY).isEmpty()) {
            System.out.println("第一次启动，正在装入示例县的两年记录，约一分钟… Telling the demonstration county, about a minute …");
            demo.load(words);
        } else for (String login : demoLogins()) renew(DemoCast.COUNTY, login, kept, words);
        return words;
    }

    @Override
    public void stop() {
        words = null;
    }

    @Override
    public boolean isRunning() {
        return words != null;
    }

    /** Before the one that opens the port. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        tell(Objects.requireNonNull(words));
    }

    /** A password that is not the kept one any more is given anew. */
    private void renew(String county, String login, Map<String, String> kept, Map<String, String> words) {
        String word = word(words, login);
        if (word.equals(kept.get(login))) return;
        Actor.County there = counties.find(county).orElseThrow();
        logins.renew(Actor.program(there, "程序", java.time.LocalDate.now(luodi.shared.Time.ZONE)), login, word);
    }

    private void tell(Map<String, String> words) {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        StringBuilder text =
                new StringBuilder("\n落地 Luodi 已启动： http://localhost:" + port + "\n\n账号（也在 " + accounts.file() + "）\n");
        words.forEach((login, word) -> text.append("  %-12s %-22s %s%n".formatted(login, word, who(login))));
        text.append('\n')
                .append(Reconciliation.table(reviews.of(
                        gucheng.program(counties.find(GuchengYear.COUNTY).orElseThrow()), GuchengYear.YEAR)))
                .append('\n');
        System.out.println(text);
    }

    private static String who(String login) {
        if (login.equals(GUCHENG_LOGIN)) return "谷城县 2018 · 落地局人员";
        return DemoCast.PLAYERS.stream()
                .filter(player -> login.equals(player.login()))
                .findFirst()
                .map(player -> "示例县 · " + player.role().label())
                .orElse("");
    }

    private static List<String> allLogins() {
        List<String> all = new ArrayList<>(List.of(GUCHENG_LOGIN));
        all.addAll(demoLogins());
        return all;
    }

    private static List<String> demoLogins() {
        return DemoCast.PLAYERS.stream()
                .map(DemoCast.Player::login)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String word(Map<String, String> words, String login) {
        return Objects.requireNonNull(words.get(login));
    }
}
