package luodi.projects.intake;

import java.util.List;

/** A sheet as it was sent: each row with the number that Excel shows beside it, and its cells as text. */
record Table(List<Line> lines) {
    record Line(int number, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
