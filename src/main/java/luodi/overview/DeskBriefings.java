package luodi.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import luodi.cadence.briefing.Briefing;
import luodi.cadence.briefing.BriefingPolicy;
import luodi.cadence.briefing.BriefingStatus;
import luodi.cadence.briefing.BriefingWeek;
import luodi.cadence.briefing.BriefingWeeks;
import luodi.channels.Messages;
import luodi.overview.Waiting.Kind;
import luodi.shared.Actor;
import org.springframework.stereotype.Component;

/** The briefings that are not out yet, for the office and its head; and what one was told and has not read. */
@Component
class DeskBriefings implements DeskPart {
    private final BriefingWeeks weeks;
    private final Messages messages;

    DeskBriefings(BriefingWeeks weeks, Messages messages) {
        this.weeks = weeks;
        this.messages = messages;
    }

    @Override
    public List<Waiting> of(Actor me) {
        Stream<Waiting> open = !BriefingPolicy.mayIssue(me)
                ? Stream.of()
                : weeks.open(me).stream()
                        .filter(week -> concerns(me, briefing(week)))
                        .map(week -> one(me, week));
        return Stream.concat(open, told(me)).toList();
    }

    /** A submitted one waits for the head, and not for whoever handed it in. */
    private static boolean concerns(Actor me, Briefing briefing) {
        return briefing.status() != BriefingStatus.SUBMITTED
                || BriefingPolicy.mayApprove(me) && !me.id().equals(briefing.submittedById());
    }

    private static Waiting one(Actor me, BriefingWeek week) {
        Briefing briefing = briefing(week);
        LocalDate due = week.standing().due();
        boolean late = due != null && me.today().isAfter(due);
        String href = "/briefings/" + week.week();
        String turn = due == null
                ? "日历未发布"
                : late
                        ? "已迟 " + Waiting.since(due, me.today()) + " 天"
                        : "最迟 " + due.getMonthValue() + "月" + due.getDayOfMonth() + "日印发";
        return switch (briefing.status()) {
            case SUBMITTED ->
                new Waiting(
                        Kind.BRIEFING_DECISION,
                        briefing.title() + "等你审定",
                        briefing.submittedBy() + " 送审",
                        turn,
                        0,
                        href,
                        "去审定");
            case APPROVED -> new Waiting(kind(late), briefing.title() + "审定了，等印发", "编上期号就定稿", turn, 0, href, "去印发");
            default ->
                new Waiting(
                        kind(late),
                        briefing.title() + "还是草稿",
                        briefing.returnedWhy() == null ? "核对一遍，改几句，送局长审定" : "退回来了：" + briefing.returnedWhy(),
                        turn,
                        0,
                        href,
                        "去核对");
        };
    }

    private static Kind kind(boolean late) {
        return late ? Kind.BRIEFING_LATE : Kind.BRIEFING_DUE;
    }

    private Stream<Waiting> told(Actor me) {
        // how many there are stands in the head of every page
        return messages.unread(me, 1).stream()
                .map(newest -> new Waiting(Kind.MESSAGES, "有新消息", newest.title(), "看过就好", 0, "/messages", "去看"));
    }

    private static Briefing briefing(BriefingWeek week) {
        return java.util.Objects.requireNonNull(week.briefing());
    }
}
