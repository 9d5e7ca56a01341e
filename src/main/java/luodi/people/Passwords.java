package luodi.people;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id, at most two at once (each takes 15 MB); a stranger's name costs as long as a known one. */
@Component
public class Passwords {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasswordEncoder argon2 =
            new Argon2Password4jPasswordEncoder(Argon2Function.getInstance(15_360, 2, 1, 32, Argon2.ID));
    private final Semaphore two = new Semaphore(2);
    private final String nobody = argon2.encode(fresh());

    String hash(String password) {
        return guarded(() -> java.util.Objects.requireNonNull(argon2.encode(password)));
    }

    boolean matches(String password, java.util.Optional<String> hash) {
        return guarded(() -> argon2.matches(password, hash.orElse(nobody))) && hash.isPresent();
    }

    /** A password that can be read out over the telephone: three groups of four. */
    public static String fresh() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) word.append('-');
            word.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private <T> T guarded(java.util.function.Supplier<T> work) {
        two.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            two.release();
        }
    }
}
