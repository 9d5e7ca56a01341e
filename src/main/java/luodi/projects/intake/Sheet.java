package luodi.projects.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import luodi.projects.ProjectForm;

/** What a sheet says: its columns, a row for each project, and every error at its cell. */
public record Sheet(List<Column> columns, List<String> unused, List<Row> rows, Map<String, String> wrong) {
    /** A project to be; {@code line} is the row in Excel, {@code errors} stand at the columns. */
    public record Row(int line, Map<Column, String> cells, ProjectForm form, Map<Column, String> errors) {
        public String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    public boolean clean() {
        return wrong.isEmpty() && rows.stream().allMatch(row -> row.errors().isEmpty());
    }

    /** The number of cells, and of things about the whole sheet, to be mended. */
    public int mistakes() {
        return wrong.size() + rows.stream().mapToInt(row -> row.errors().size()).sum();
    }

    /** All errors by cell: {@code C5} → sentence, for the API. */
    public Map<String, String> errors() {
        Map<String, String> all = new LinkedHashMap<>(wrong);
        rows.forEach(row -> row.errors()
                .forEach((column, sentence) -> all.put("row-" + row.line() + "-" + column.field(), sentence)));
        return all;
    }
}
