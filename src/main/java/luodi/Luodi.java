package luodi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Luodi 落地: the program with which a county lands its key investment projects. */
// two rooms may each have a RuleBook
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Luodi {
    public static void main(String[] args) {
        SpringApplication.run(Luodi.class, args);
    }
}
