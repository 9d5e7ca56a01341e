package luodi.projects.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import luodi.projects.LandUnit;
import luodi.projects.ProjectChoices;
import luodi.projects.ProjectForm;
import luodi.projects.ProjectKind;
import luodi.projects.Projects;
import luodi.projects.Regime;
import luodi.projects.Stage;
import luodi.shared.Actor;
import org.jspecify.annotations.Nullable;

/** From the cells of a sheet to the forms of the register, with a sentence at each cell that cannot be taken. */
final class SheetRules {
    private static final int TITLE_ROWS = 5;

    private SheetRules() {}

    /** What the county's register holds already and what it lets one choose from. */
    record Known(ProjectChoices choices, Map<String, String> codeByName) {}

    static Sheet read(Actor me, Table table, Known known) {
        int head = headLine(table);
        if (head < 0) {
            return new Sheet(List.of(), List.of(), List.of(), Map.of("file", "前几行里没有找到“项目名称”这一列。请用模板，或者让表头写上项目名称。"));
        }
        Map<Integer, Column> at = new TreeMap<>();
        List<String> unused = new ArrayList<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        heads(table.lines().get(head), at, unused, wrong);
        Arrays.stream(Column.values())
                .filter(column -> column.isNeeded() && !at.containsValue(column))
                .forEach(column -> wrong.put(column.field(), "缺一列“" + column.head() + "”。"));
        List<Sheet.Row> rows = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        for (Table.Line line : table.lines().subList(head + 1, table.lines().size()))
            rows.add(row(me, line, at, known, names));
        if (rows.isEmpty()) wrong.put("file", "表头下面没有项目。");
        if (rows.size() > TableReader.MOST_ROWS) wrong.put("file", "一次最多导入 " + TableReader.MOST_ROWS + " 个项目，请分几次。");
        return new Sheet(List.copyOf(at.values()), unused, rows, wrong);
    }

    private static int headLine(Table table) {
        for (int i = 0; i < Math.min(TITLE_ROWS, table.lines().size()); i++) {
            if (table.lines().get(i).cells().stream()
                    .anyMatch(
                            cell -> Column.of(cell).filter(Column.NAME::equals).isPresent())) return i;
        }
        return -1;
    }

    private static void heads(
            Table.Line line, Map<Integer, Column> at, List<String> unused, Map<String, String> wrong) {
        for (int i = 0; i < line.cells().size(); i++) {
            String head = line.cell(i);
            Column column = Column.of(head).orElse(null);
            if (column == null) {
                if (!head.isEmpty()) unused.add(head);
            } else if (at.containsValue(column)) {
                wrong.put(column.field(), "“" + head + "”和另一列都是“" + column.head() + "”，请只留一列。");
            } else {
                at.put(i, column);
                if (column.isMoney() && head.matches(".*(亿元|[^万亿]元).*"))
                    wrong.put(column.field(), "“" + head + "”请换算成万元，并把表头改成万元。");
            }
        }
    }

    private static Sheet.Row row(
            Actor me, Table.Line line, Map<Integer, Column> at, Known known, Map<String, Integer> names) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Map<Column, String> errors = new EnumMap<>(Column.class);
        Map<String, @Nullable String> fields = new HashMap<>();
        at.forEach((i, column) -> {
            String cell = line.cell(i);
            cells.put(column, cell);
            if (!cell.isEmpty()) fields.put(column.field(), value(column, cell, known.choices(), errors));
        });
        fields.put("regionCode", me.county().code());
        if (fields.containsKey("landArea")) fields.putIfAbsent("landUnit", LandUnit.MU.name());
        ProjectForm form = ProjectForm.of(fields::get);
        Map<String, String> refusals = Projects.refusals(me, form);
        for (Column column : Column.values()) {
            String sentence = refusals.get(column.field());
            if (sentence != null && at.containsValue(column)) errors.putIfAbsent(column, sentence);
        }
        twice(line.number(), form, known, names, errors);
        return new Sheet.Row(line.number(), cells, form, errors);
    }

    /** A name stands once, but for the phases of one project. */
    private static void twice(
            int line, ProjectForm form, Known known, Map<String, Integer> names, Map<Column, String> errors) {
        if (form.name() == null) return;
        String key = key(form.name(), form.phase());
        Integer before = names.putIfAbsent(key, line);
        if (before != null) errors.putIfAbsent(Column.NAME, "和第 " + before + " 行重名。分期的请填“第几期”。");
        else if (known.codeByName().containsKey(key))
            errors.putIfAbsent(Column.NAME, "已经登记过，编号 " + known.codeByName().get(key) + "。请删去这一行。");
    }

    static String key(String name, @Nullable String phase) {
        return name.strip() + "\n" + (phase == null ? "" : phase.strip());
    }

    private static @Nullable String value(
            Column column, String cell, ProjectChoices choices, Map<Column, String> errors) {
        Map<String, String> options = switch (column) {
            case KIND -> ProjectKind.options();
            case REGIME -> Regime.options();
            case LAND_UNIT -> LandUnit.options();
            case STAGE ->
                Arrays.stream(Stage.values())
                        .collect(Collectors.toMap(Stage::name, Stage::label, (a, b) -> a, LinkedHashMap::new));
            case TOWNSHIP -> choices.townships();
            case PARK -> choices.parks();
            default -> null;
        };
        if (options == null) return column.isDate() ? TableReader.day(cell) : cell;
        String chosen = options.entrySet().stream()
                .filter(option -> option.getValue().equals(cell))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            boolean unit = column == Column.TOWNSHIP || column == Column.PARK;
            errors.put(
                    column,
                    unit
                            ? "“" + cell + "”还没有登记为单位，请管理员先登记，或者先空着。"
                            : "“" + cell + "”不在可选的里面：" + String.join("、", options.values()) + "。");
        }
        return chosen;
    }
}
