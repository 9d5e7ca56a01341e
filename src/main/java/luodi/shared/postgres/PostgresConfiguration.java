package luodi.shared.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An outside database where {@code spring.datasource.url} names one, else the one that comes along. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "luodi:embedded")
class PostgresConfiguration {
    @Bean
    EmbeddedPostgres embeddedPostgres(@Value("${luodi.data}") Path home) {
        return EmbeddedPostgres.start(home);
    }

    @Bean
    @ConditionalOnMissingBean
    JdbcConnectionDetails connectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return postgres.user();
            }

            @Override
            public String getPassword() {
                return postgres.secret();
            }

            @Override
            public String getJdbcUrl() {
                return postgres.url("postgres");
            }
        };
    }
}
