package luodi.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.Tag;
import org.springframework.context.annotation.Import;

/** A test in a real Chromium against the whole program, with 示例县 and 谷城县 2018 to walk in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LuodiTest
@Tag("browser")
@Import(Counties.class)
@interface BrowserTest {}
