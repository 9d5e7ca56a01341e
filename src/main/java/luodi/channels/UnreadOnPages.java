package luodi.channels;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.IntSupplier;
import luodi.shared.Actor;
import luodi.shared.web.Here;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives the page shell its count; it is asked only where a page is drawn. */
@Configuration(proxyBeanMethods = false)
class UnreadOnPages implements WebMvcConfigurer, HandlerInterceptor {
    private final Messages messages;

    UnreadOnPages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Actor me = Here.actor();
        if (me != null) request.setAttribute(Here.UNREAD, (IntSupplier) () -> messages.countUnread(me));
        return true;
    }
}
