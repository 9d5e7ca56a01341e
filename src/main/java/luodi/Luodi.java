package luodi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Luodi 落地: the program with which a county lands its key investment projects. */
@SpringBootApplication(proxyBeanMethods = false)
public class Luodi {
    public static void main(String[] args) {
        SpringApplication.run(Luodi.class, args);
    }
}
