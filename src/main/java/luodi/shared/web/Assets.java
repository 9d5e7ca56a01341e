package luodi.shared.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The address of an asset with its content's hash in it, so that browsers may keep it for a year. */
@Component
public class Assets {
    private static @Nullable ResourceUrlProvider urls;

    @SuppressWarnings("StaticAssignmentInConstructor")
    Assets(ResourceUrlProvider urls) {
        Assets.urls = urls;
    }

    public static String url(String name) {
        String plain = "/assets/" + name;
        String hashed = urls == null ? null : urls.getForLookupPath(plain);
        return hashed == null ? plain : hashed;
    }
}
