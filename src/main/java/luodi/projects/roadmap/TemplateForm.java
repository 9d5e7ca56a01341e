package luodi.projects.roadmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import luodi.projects.Stage;
import luodi.projects.roadmap.RoadmapTemplate.Step;
import luodi.shared.Ids;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** The template's page as typed; {@code id} is that of the copy which saving makes. */
public record TemplateForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String name,
        @Nullable String source,
        @Nullable List<StepRow> steps) {

    /** One typed step; {@code after} names earlier rows: «1、3». */
    public record StepRow(
            @Nullable String name,
            @Nullable String days,
            @Nullable String after,
            @Nullable String unit,
            @Nullable String stage,
            @Nullable String basis) {
        public StepRow {
            name = DraftRow.word(name);
            days = DraftRow.word(days);
            after = DraftRow.word(after);
            unit = DraftRow.word(unit);
            stage = DraftRow.word(stage);
            basis = DraftRow.word(basis);
        }

        boolean blank() {
            return name == null && days == null && after == null;
        }

        static final StepRow EMPTY = new StepRow(null, null, null, null, null, null);
    }

    static TemplateForm of(RoadmapTemplate template) {
        List<StepRow> rows = new ArrayList<>();
        for (Step step : template.steps()) {
            rows.add(new StepRow(
                    step.name(),
                    String.valueOf(step.workingDays()),
                    String.join("、", step.after().stream().map(String::valueOf).toList()),
                    step.unit(),
                    step.linkedStage() == null ? null : step.linkedStage().name(),
                    step.basis()));
        }
        return new TemplateForm(Ids.next(), template.version(), template.name(), template.source(), rows);
    }

    /** What was typed, to be saved over the template that stands now. */
    TemplateForm over(RoadmapTemplate now) {
        return new TemplateForm(Ids.next(), now.version(), name, source, steps);
    }

    public List<StepRow> rows() {
        return steps == null
                ? List.of()
                : steps.stream().map(row -> row == null ? StepRow.EMPTY : row).toList();
    }

    /** What stands on the page: the steps and two empty rows. */
    public List<StepRow> shown() {
        List<StepRow> shown = new ArrayList<>(rows());
        while (!shown.isEmpty() && shown.getLast().blank()) shown.removeLast();
        shown.add(StepRow.EMPTY);
        shown.add(StepRow.EMPTY);
        return shown;
    }

    String heading() {
        return Objects.requireNonNull(name);
    }

    String origin() {
        return Objects.requireNonNull(source);
    }

    /** All faults at once; rows left blank fall away and numbers close up. */
    List<Step> read() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (name == null) faults.put("name", "请填模板名称。");
        if (source == null) faults.put("source", "请写依据：文件、会议或谁定的。");
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        List<Step> read = new ArrayList<>();
        for (int i = 0; i < rows().size(); i++) {
            if (rows().get(i).blank()) continue;
            Step step = step(i, numbers, faults);
            read.add(step);
            numbers.put(i + 1, step.seq());
        }
        if (read.isEmpty()) faults.put("", "模板至少要有一步。");
        if (read.size() > 100) faults.put("", "模板最多 100 步。");
        if (!faults.isEmpty()) throw new Rejected(faults, null);
        return read;
    }

    private Step step(int i, Map<Integer, Integer> numbers, Map<String, String> faults) {
        StepRow row = rows().get(i);
        String at = "steps[" + i + "].";
        if (row.name == null) faults.put(at + "name", "第 " + (i + 1) + " 行：请填名称。");
        int days = row.days != null && row.days.matches("\\d{1,3}") ? Integer.parseInt(row.days) : 0;
        if (days < 1) faults.put(at + "days", "第 " + (i + 1) + " 行：工作日数是 1 到 999 的整数。");
        List<Integer> after = new ArrayList<>();
        for (String word : row.after == null ? new String[0] : row.after.split("[,，、;；\\s]+")) {
            Integer number = word.matches("\\d{1,3}") ? numbers.get(Integer.parseInt(word)) : null;
            if (number == null) faults.put(at + "after", "第 " + (i + 1) + " 行：前置「" + word + "」要是上面某一行的序号。");
            else if (!after.contains(number)) after.add(number);
        }
        Stage stage = null;
        for (Stage each : Stage.values()) {
            if (each.name().equals(row.stage)) stage = each;
        }
        return new Step(
                numbers.size() + 1,
                row.name == null ? "" : row.name,
                Math.max(days, 1),
                after,
                row.unit,
                stage,
                1,
                row.basis == null ? "" : row.basis);
    }
}
