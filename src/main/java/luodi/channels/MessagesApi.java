package luodi.channels;

import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/messages")
class MessagesApi {
    record Marked(int count) {}

    private final Messages messages;

    MessagesApi(Messages messages) {
        this.messages = messages;
    }

    @GetMapping
    Listing<Message> index(
            Actor me, @PathVariable String county, @RequestParam(required = false) @Nullable UUID after) {
        Rights.require(MessagePolicy.mayReadOwn(me));
        Rights.requireCounty(me, county);
        return messages.list(me, after);
    }

    @PostMapping("/{id}/reading")
    Message read(Actor me, @PathVariable String county, @PathVariable UUID id) {
        Rights.require(MessagePolicy.mayReadOwn(me));
        Rights.requireCounty(me, county);
        return messages.read(me, id);
    }

    @PostMapping("/reading")
    Marked readAll(Actor me, @PathVariable String county) {
        Rights.require(MessagePolicy.mayReadOwn(me));
        Rights.requireCounty(me, county);
        return new Marked(messages.readAll(me));
    }
}
