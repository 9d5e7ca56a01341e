package luodi.cadence.briefing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luodi.cadence.briefing.WeekRecords.Said;
import luodi.cadence.briefing.WeekRecords.Step;
import luodi.cadence.briefing.WeekRecords.Trouble;
import luodi.calendar.IsoWeek;

/** Records become the sentences of a briefing; each keeps what it was made of. */
final class BriefingWords {
    /** One thing at length, three at most: a briefing is read, not archived. */
    private static final int LENGTH = 120;

    private static final int SAID = 3;
    private static final int LATE = 2;

    private BriefingWords() {}

    static List<BriefingLine> lines(WeekRecords week, WeekRecords.Listed project) {
        List<Trouble> troubles = week.troubles().getOrDefault(project.id(), List.of());
        List<Step> steps = week.steps().getOrDefault(project.id(), List.of());
        return List.of(
                progress(week.week(), week.said(project.id(), BriefingPart.PROGRESS), steps),
                problems(troubles),
                measures(week.said(project.id(), BriefingPart.MEASURES)),
                next(week.week(), steps));
    }

    private static BriefingLine progress(IsoWeek week, List<Said> said, List<Step> steps) {
        List<Step> done = steps.stream()
                .filter(step -> step.done() != null && in(week, step.done()))
                .toList();
        List<Said> latest = latest(said);
        String words = Stream.concat(
                        done.stream().map(BriefingWords::doneWords),
                        latest.stream().map(each -> day(each.on()) + "，" + shorten(each.words())))
                .map(BriefingWords::sentence)
                .collect(Collectors.joining());
        List<BriefingSource> sources = Stream.concat(
                        done.stream().map(Step::source), said.stream().map(Said::source))
                .distinct()
                .toList();
        return BriefingLine.drafted(BriefingPart.PROGRESS, words.isEmpty() ? "本周没有进展记录。" : words, sources);
    }

    private static List<Said> latest(List<Said> said) {
        List<Said> byDay = said.stream().sorted(Comparator.comparing(Said::on)).toList();
        return byDay.subList(Math.max(0, byDay.size() - SAID), byDay.size());
    }

    private static String doneWords(Step step) {
        LocalDate done = java.util.Objects.requireNonNull(step.done());
        long early = ChronoUnit.DAYS.between(done, step.end());
        String against = early > 0 ? "比计划早 " + early + " 天" : early < 0 ? "比计划晚 " + -early + " 天" : "如期";
        return "“" + step.name() + "”" + day(done) + "完成，" + against;
    }

    private static BriefingLine problems(List<Trouble> troubles) {
        List<String> words = new ArrayList<>();
        say(words, "新增", troubles, Trouble::raised, true);
        say(words, "销号", troubles, Trouble::closed, false);
        long open = count(troubles, Trouble::open);
        List<Trouble> late = troubles.stream().filter(Trouble::overdue).toList();
        if (open > 0) {
            words.add("未销号 " + open + " 个"
                    + (late.isEmpty()
                            ? "，都没到期。"
                            : "，其中逾期 " + late.size() + " 个："
                                    + late.stream()
                                            .limit(SAID)
                                            .map(one -> one.words() + (one.holder() == null ? "" : "，在" + one.holder()))
                                            .collect(Collectors.joining("；"))
                                    + "。"));
        }
        return BriefingLine.drafted(
                BriefingPart.PROBLEMS, words.isEmpty() ? "没有问题。" : String.join("", words), sources(troubles));
    }

    private static void say(
            List<String> words, String what, List<Trouble> troubles, Predicate<Trouble> which, boolean cause) {
        List<Trouble> these = troubles.stream().filter(which).toList();
        if (these.isEmpty()) return;
        words.add(what + " " + these.size() + " 个："
                + these.stream()
                        .limit(SAID)
                        .map(one -> one.words()
                                + (cause && one.cause() != null && !one.confidential()
                                        ? "，原因是" + shorten(one.cause())
                                        : ""))
                        .collect(Collectors.joining("；"))
                + "。");
    }

    private static List<BriefingSource> sources(List<Trouble> troubles) {
        return troubles.stream().map(Trouble::source).distinct().toList();
    }

    private static BriefingLine measures(List<Said> said) {
        List<Said> latest = latest(said);
        return BriefingLine.drafted(
                BriefingPart.MEASURES,
                latest.stream()
                        .map(each -> sentence(shorten(each.words())))
                        .distinct()
                        .collect(Collectors.joining()),
                said.stream().map(Said::source).distinct().toList());
    }

    private static BriefingLine next(IsoWeek week, List<Step> steps) {
        IsoWeek next = week.next();
        List<Step> open = steps.stream()
                .filter(step -> step.done() == null || step.done().isAfter(week.sunday()))
                .toList();
        List<Step> due = open.stream().filter(step -> in(next, step.end())).toList();
        List<Step> starting = open.stream()
                .filter(step -> in(next, step.start()) && !in(next, step.end()))
                .toList();
        List<Step> late = open.stream()
                .filter(step -> !step.end().isAfter(week.sunday()))
                .limit(LATE)
                .toList();
        String words = Stream.of(
                        late.stream().map(step -> "“" + step.name() + "”已过计划日 " + day(step.end()) + "，接着办。"),
                        due.stream().map(step -> "“" + step.name() + "”" + day(step.end()) + "要完成。"),
                        starting.stream().map(step -> "“" + step.name() + "”" + day(step.start()) + "要开始。"))
                .flatMap(s -> s)
                .collect(Collectors.joining());
        return BriefingLine.drafted(
                BriefingPart.NEXT,
                words.isEmpty() ? "下周没有到期的节点。" : words,
                Stream.of(late, due, starting)
                        .flatMap(Collection::stream)
                        .map(Step::source)
                        .distinct()
                        .toList());
    }

    /** The opening sentence: the week in figures. */
    static String summary(List<BriefingEntry> entries, List<WeeklyMeeting> meetings) {
        long asked = entries.stream()
                .filter(e -> e.required() != null && e.required() > 0)
                .count();
        long kept = entries.stream()
                .filter(e -> e.required() != null && e.required() > 0 && Boolean.TRUE.equals(e.kept()))
                .count();
        String visits = asked == 0
                ? "本周不要求走访"
                : asked == kept ? "走访都到了数" : "走访到数的 " + kept + " 个，没到数的 " + (asked - kept) + " 个";
        int overdue = entries.stream().mapToInt(BriefingEntry::overdue).sum();
        return (meetings.isEmpty()
                        ? ""
                        : meetings.stream().map(m -> day(m.heldOn())).collect(Collectors.joining("、")) + "开了碰头会。")
                + "全县 " + entries.size() + " 个重点项目，" + visits + "；问题新增 "
                + entries.stream().mapToInt(BriefingEntry::raised).sum() + " 个、销号 "
                + entries.stream().mapToInt(BriefingEntry::closed).sum() + " 个，未销号 "
                + entries.stream().mapToInt(BriefingEntry::open).sum() + " 个"
                + (overdue == 0 ? "，没有逾期的。" : "，其中逾期 " + overdue + " 个。");
    }

    /** As people retype it into a chat today. */
    static String plain(Briefing briefing, String county) {
        StringBuilder text = new StringBuilder(county + "项目服务周通报　" + briefing.name() + "\n" + briefing.summary());
        for (BriefingEntry entry : briefing.entries()) {
            text.append("\n\n").append(entry.seq()).append(". ").append(entry.name());
            for (BriefingLine line : entry.lines()) {
                if (!line.text().isBlank())
                    text.append("\n").append(line.part().label()).append("：").append(line.text());
            }
        }
        return text.toString();
    }

    static int count(List<Trouble> troubles, Predicate<Trouble> which) {
        return (int) troubles.stream().filter(which).count();
    }

    private static boolean in(IsoWeek week, LocalDate day) {
        return IsoWeek.of(day).equals(week);
    }

    static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String shorten(String words) {
        String one = words.strip().replaceAll("\\s+", " ");
        return one.length() <= LENGTH ? one : one.substring(0, LENGTH) + "…";
    }

    private static String sentence(String words) {
        return words.matches(".*[。！？…；]$") ? words : words + "。";
    }
}
