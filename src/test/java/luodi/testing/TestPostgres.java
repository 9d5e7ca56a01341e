package luodi.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import luodi.shared.postgres.EmbeddedPostgres;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One real server for a test run, one fresh database for each application context. */
@TestConfiguration(proxyBeanMethods = false)
public class TestPostgres {
    private static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(Path.of("target/test-postgres"));
    private static int count;

    public static synchronized String freshDatabase() {
        String name = "t" + ProcessHandle.current().pid() + "_" + ++count;
        try (var connection = DriverManager.getConnection(SERVER.url("postgres"), SERVER.user(), SERVER.secret());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    /** That database for a drill's own statements. */
    public static DataSource source(String database) {
        return new DriverManagerDataSource(SERVER.url(database), SERVER.user(), SERVER.secret());
    }

    /** That database as settings of a program in a process of its own. */
    public static String[] settings(String database) {
        return new String[] {
            "--spring.datasource.url=" + SERVER.url(database),
            "--spring.datasource.username=" + SERVER.user(),
            "--spring.datasource.password=" + SERVER.secret()
        };
    }

    @Bean
    JdbcConnectionDetails testConnection() {
        String database = freshDatabase();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return SERVER.user();
            }

            @Override
            public String getPassword() {
                return SERVER.secret();
            }

            @Override
            public String getJdbcUrl() {
                return SERVER.url(database);
            }
        };
    }
}
