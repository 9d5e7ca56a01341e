package luodi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole program on a real PostgreSQL and a real port; one context for all tests, kept apart by their own counties. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=test", "luodi.data=target/test-data", "luodi.clockwork.on=false"})
@Import({TestPostgres.class, Statements.Config.class, TestClock.Config.class, Fixtures.class})
public @interface LuodiTest {}
