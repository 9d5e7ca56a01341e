package luodi.shared.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document of the API: two rooms' records of one name are two schemas. */
@Configuration(proxyBeanMethods = false)
class DocumentationConfiguration {
    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new Names()).openapi31(true);
    }

    /** A nested record bears its owner's name before its own: BriefingCourseStep, not a Step that another room's Step overwrites. */
    static final class Names extends TypeNameResolver {
        @Override
        protected String nameForClass(JavaType type, Set<Options> options) {
            return nameForClass(type.getRawClass(), options);
        }

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            String own = super.nameForClass(type, options);
            Class<?> owner = type.getDeclaringClass();
            return owner == null ? own : nameForClass(owner, options).replaceFirst("Api$", "") + own;
        }
    }
}
