package luodi.shared.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.beans.PropertyEditorSupport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Handlers take an {@link Actor} and return a typed template, an {@link Answer}, or a redirect. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final String ODD = "\u200b\ufeff\r";

    static {
        // who asks comes from the session or the token, never from the caller: no parameter of the API's document
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorResolver());
        resolvers.add(new RecordResolver());
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new PageHandler());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    private static final class ActorResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            Actor actor = Here.actor();
            if (actor == null) throw new NotFound();
            return actor;
        }
    }

    private static final class PageHandler implements HandlerMethodReturnValueHandler {
        @Override
        public boolean supportsReturnType(MethodParameter type) {
            return JteModel.class.isAssignableFrom(type.getParameterType())
                    || type.getParameterType() == Object.class
                    || type.getParameterType() == Answer.class;
        }

        @Override
        public void handleReturnValue(
                @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
                throws IOException {
            HttpServletResponse response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
            switch (value) {
                case JteModel page -> write(page, container, response);
                case Answer answer -> {
                    response.setStatus(answer.status());
                    write(answer.page(), container, response);
                }
                case String view -> container.setViewName(view);
                case null, default -> throw new IllegalStateException("not a page: " + value);
            }
        }

        private static void write(JteModel page, ModelAndViewContainer container, HttpServletResponse response)
                throws IOException {
            container.setRequestHandled(true);
            var output = new PageOutput();
            page.render(output);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.length());
            output.writeTo(response.getOutputStream());
        }
    }

    /** What people paste from a chat comes with odd spaces; an empty field is no value. */
    static @Nullable String trimmed(String typed) {
        String value = StringUtils.deleteAny(typed, ODD).strip();
        return value.isEmpty() ? null : value;
    }

    /** The records that {@link RecordResolver} leaves to Spring. */
    @ControllerAdvice
    static class Binding {
        @InitBinder
        void trim(WebDataBinder binder) {
            binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
                @Override
                public void setAsText(String text) {
                    setValue(trimmed(text));
                }
            });
        }
    }
}
