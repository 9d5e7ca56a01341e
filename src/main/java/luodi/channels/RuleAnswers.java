package luodi.channels;

import java.util.List;
import java.util.UUID;
import luodi.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the head said to a proposed rule, told to whoever proposed it; who answers himself is not told. */
@Component
public class RuleAnswers {
    private final Messages messages;

    RuleAnswers(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param kind 走访规则
     * @param words what was proposed, and from when
     * @param page the rules' page
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Actor me, UUID proposer, UUID proposal, boolean accepted, String kind, String words, String page) {
        if (proposer.equals(me.id())) return;
        messages.tell(
                new Occasion(
                        me.county().code(),
                        "rule-answer:" + proposal,
                        (accepted ? "已采纳您提议的" : "没有采纳您提议的") + kind,
                        words + "（" + me.signature() + (accepted ? " 定" : " 没有采纳") + "）",
                        page),
                List.of(proposer));
    }
}
