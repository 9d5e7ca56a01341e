package luodi.updates.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import luodi.shared.Typed;
import luodi.updates.ReportMaterial;
import luodi.updates.ReportMaterial.Part;
import luodi.updates.reports.Report.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-24, true",
        "2026-11-24, 2026-11-24, true",
        "2026-11-01, 2026-11-25, false",
        "2026-11-24, 2026-11-23, false",
        "2025-11-24, 2026-11-24, true",
        "2025-11-23, 2026-11-24, false",
        ", 2026-11-24, false",
        "2026-11-24,, false"
    })
    void aPeriodHasPassedAndIsAtMostAYear(LocalDate from, LocalDate to, boolean fits) {
        Typed typed = new Typed();
        ReportRules.checkPeriod(from, to, TODAY, typed);
        assertThat(typed.clean()).isEqualTo(fits);
    }

    @Test
    void aDraftStandsInTheOrderOfItsPartsAndSaysWhereThereAreNoProblems() {
        List<Line> lines = ReportRules.draft(List.of(
                said(Part.NEXT, "下周封顶。", "m:1"),
                said(Part.PROGRESS, "到二层。", "u:1"),
                said(Part.PROGRESS, "到三层。", "u:2")));
        assertThat(lines).extracting(Line::seq).containsExactly(1, 2, 3, 4);
        assertThat(lines).extracting(Line::text).containsExactly("到二层。", "到三层。", "本期没有登记问题。", "下周封顶。");
        assertThat(lines.get(2).sourceKey()).isNull();
    }

    @Test
    void aRecordOfWhichTwoRoomsSayTheSameStandsOnce() {
        assertThat(ReportRules.draft(List.of(
                        said(Part.PROGRESS, "到二层。", "visit:1"),
                        said(Part.PROGRESS, "到二层。", "visit:1"),
                        said(Part.PROBLEM, "缺电。", "visit:1"))))
                .extracting(Line::text)
                .containsExactly("到二层。", "缺电。");
    }

    @Test
    void anEditedSentenceKeepsItsSourceAndAnEmptiedOneIsLeftOut() {
        List<Line> drafted =
                ReportRules.draft(List.of(said(Part.PROGRESS, "到二层。", "u:1"), said(Part.PROBLEM, "缺电。", "p:1")));
        List<Line> edited = ReportRules.edited(
                drafted,
                new ReportForm(
                        "1",
                        null,
                        List.of(new ReportForm.Sentence(1, "主体到二层。"), new ReportForm.Sentence(2, " ")),
                        List.of(new ReportForm.Addition(Part.MEASURE, "请供电公司到场\n\n先接临时用电"))),
                new Typed());
        assertThat(edited)
                .containsExactly(
                        new Line(1, Part.PROGRESS, "到二层。", "主体到二层。", "u:1", "/u"),
                        new Line(2, Part.PROBLEM, "缺电。", "", "p:1", "/p"),
                        new Line(3, Part.MEASURE, null, "请供电公司到场", null, null),
                        new Line(4, Part.MEASURE, null, "先接临时用电", null, null));
        assertThat(edited.getFirst().edited()).isTrue();
    }

    @Test
    void anEmptiedSentenceOfOnesOwnIsGoneAndOneNotSentStands() {
        List<Line> lines = List.of(
                new Line(1, Part.PROGRESS, null, "手写的", null, null),
                new Line(2, Part.PROGRESS, "记录的。", "记录的。", "u:1", "/u"));
        assertThat(ReportRules.edited(
                        lines, new ReportForm("1", null, List.of(new ReportForm.Sentence(1, "")), null), new Typed()))
                .containsExactly(new Line(1, Part.PROGRESS, "记录的。", "记录的。", "u:1", "/u"));
    }

    @Test
    void progressAndProblemsAreBothAskedFor() {
        Typed typed = new Typed();
        ReportRules.checkWhole(
                List.of(
                        new Line(1, Part.PROGRESS, null, "到二层", null, null),
                        new Line(2, Part.PROBLEM, "缺电。", "", "p:1", "/p")),
                typed);
        assertThat(typed.clean()).isFalse();
    }

    private static ReportMaterial.Line said(Part part, String sentence, String source) {
        return new ReportMaterial.Line(part, sentence, source, "/" + source.charAt(0));
    }
}
