package luodi.channels;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MessagePages {
    private final Messages messages;
    private final StaticTemplates templates = new StaticTemplates();

    MessagePages(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/messages")
    JteModel index(Actor me, @RequestParam(required = false) @Nullable UUID after) {
        Rights.require(MessagePolicy.mayReadOwn(me));
        return templates.channelsMessages(messages.list(me, after), messages.countUnread(me));
    }

    /** Opens what the message is about. */
    @PostMapping("/messages/{id}/reading")
    Object read(Actor me, @PathVariable UUID id) {
        Rights.require(MessagePolicy.mayReadOwn(me));
        return Answer.to(messages.read(me, id).href());
    }

    @PostMapping("/messages/reading")
    Object readAll(Actor me) {
        Rights.require(MessagePolicy.mayReadOwn(me));
        messages.readAll(me);
        return Answer.to("/messages");
    }
}
