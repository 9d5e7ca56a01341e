package luodi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the handler of an address that bears a name, like /projects/{code}, by the address's shape: Spring asks each of some 700
 * mappings in turn, an eighth of what such a page costs.
 */
@Configuration(proxyBeanMethods = false)
class MappingConfiguration implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByShape();
    }

    /** How many parts an address has, its first and its last; a part that is a variable stands as {@link #NAME}. */
    record Shape(int parts, String first, String last) {
        static final String NAME = "{}";

        static @Nullable Shape of(String pattern) {
            if (pattern.contains("*")) return null;
            String[] parts = pattern.replaceAll("\\{[^/]*}", NAME).split("/", -1);
            return new Shape(parts.length, parts[Math.min(1, parts.length - 1)], parts[parts.length - 1]);
        }
    }

    private static final class ByShape extends RequestMappingHandlerMapping {
        private record Known(RequestMappingInfo mapping, HandlerMethod handler) {}

        private volatile @Nullable Map<Shape, List<Known>> shapes;

        /** What matches alone is the handler; whatever is not so simple is left to Spring. */
        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            if (path.indexOf('%') >= 0
                    || path.indexOf(';') >= 0
                    || request.getMethod().equals("OPTIONS")) return super.lookupHandlerMethod(path, request);
            Known found = null;
            RequestMappingInfo matching = null;
            for (Known known : alike(path)) {
                RequestMappingInfo match = getMatchingMapping(known.mapping(), request);
                if (match != null && found != null) return super.lookupHandlerMethod(path, request);
                if (match != null) {
                    found = known;
                    matching = match;
                }
            }
            if (found == null || matching == null) return super.lookupHandlerMethod(path, request);
            request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, found.handler());
            handleMatch(matching, path, request);
            return found.handler();
        }

        private List<Known> alike(String path) {
            Map<Shape, List<Known>> known = shapes;
            if (known == null) shapes = known = read();
            String[] parts = path.split("/", -1);
            String first = parts[Math.min(1, parts.length - 1)];
            List<Known> alike =
                    new ArrayList<>(known.getOrDefault(new Shape(parts.length, first, Shape.NAME), List.of()));
            alike.addAll(known.getOrDefault(new Shape(parts.length, first, parts[parts.length - 1]), List.of()));
            return alike;
        }

        private Map<Shape, List<Known>> read() {
            Map<Shape, List<Known>> known = new HashMap<>();
            getHandlerMethods()
                    .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                            .map(Shape::of)
                            .filter(shape -> shape != null)
                            .distinct()
                            .forEach(shape -> known.computeIfAbsent(shape, each -> new ArrayList<>())
                                    .add(new Known(mapping, handler))));
            return known;
        }
    }
}
