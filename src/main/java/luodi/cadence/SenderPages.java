package luodi.cadence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Here;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the phone's queue asks before it sends: who is signed in, a fresh form secret, and which pages to keep for a day without signal. */
@Controller
class SenderPages {
    record Sender(UUID person, String name, String county, String csrf, List<String> keep) {}

    private static final int KEPT = 40;

    private final MyProjects mine;

    SenderPages(MyProjects mine) {
        this.mine = mine;
    }

    @GetMapping("/visits/sender")
    @ResponseBody
    ResponseEntity<Sender> show(Actor me) {
        Rights.require(VisitPolicy.mayLook(me));
        List<String> keep = new ArrayList<>();
        if (VisitPolicy.mayRecordAny(me)) {
            keep.add("/visits/new");
            mine.of(me).stream().limit(KEPT).forEach(project -> keep.add(project.form()));
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Sender(me.id(), me.name(), me.county().code(), Here.csrf(), keep));
    }

    /** At the root, so that it may answer for every page; never kept by the browser for long. */
    @GetMapping("/sw.js")
    ResponseEntity<Resource> worker() {
        Rights.require(VisitPolicy.anyone());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate())
                .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                .body(new ClassPathResource("static/sw.js"));
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Resource> manifest() {
        Rights.require(VisitPolicy.anyone());
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/manifest+json;charset=UTF-8"))
                .body(new ClassPathResource("static/luodi.webmanifest"));
    }
}
