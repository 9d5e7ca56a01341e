package luodi.projects.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import luodi.projects.LandUnit;
import luodi.projects.ProjectChoices;
import luodi.projects.ProjectKind;
import luodi.projects.Regime;
import luodi.projects.Stage;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The sheet to fill in: heads, lists to choose from, and a page that says how. */
final class Template {
    private static final String[] HOW = {
        "一行一个项目，写在“项目”这张表上；表头不要改，列的先后可以换，用不着的列可以删。",
        "带 * 的必填。基础设施不填阶段三列。",
        "金额一律填万元，只写数字。",
        "日期写成 2026-03-01、2026/3/1 或 2026年3月1日都认得。",
        "“依据”写这个阶段的凭据：合同编号、备案号、开工令、会议纪要。",
        "属地乡镇、园区要先由管理员登记为单位；没有登记的先空着，以后在项目资料里补。",
        "编号由系统接着往下排，不用填。",
        "导入前会给您看预览，有错的格子一次全部标出；导入后还没人动过的，可以整批撤回。"
    };

    private Template() {}

    static void write(OutputStream out, ProjectChoices choices) {
        try (var book = new Workbook(out, "Luodi", "1.0")) {
            Worksheet sheet = book.newWorksheet("项目");
            Worksheet lists = book.newWorksheet("可选的");
            int list = 0;
            Column[] columns = Column.values();
            for (int i = 0; i < columns.length; i++) {
                sheet.value(0, i, columns[i].head() + (columns[i].isNeeded() ? "*" : ""));
                sheet.style(0, i)
                        .bold()
                        .fillColor(columns[i].isNeeded() ? "E8EFF6" : "EFEDE7")
                        .set();
                sheet.width(i, columns[i] == Column.NAME || columns[i] == Column.CONTENT ? 32 : 16);
                if (columns[i].isDate())
                    sheet.range(1, i, TableReader.MOST_ROWS, i)
                            .style()
                            .format("yyyy-mm-dd")
                            .set();
                List<String> options = options(columns[i], choices);
                if (options.isEmpty()) continue;
                lists.value(0, list, columns[i].head());
                for (int n = 0; n < options.size(); n++) lists.value(n + 1, list, options.get(n));
                sheet.range(1, i, TableReader.MOST_ROWS, i)
                        .validateWithList(lists.range(1, list, options.size(), list));
                list++;
            }
            sheet.freezePane(1, 1);
            Worksheet how = book.newWorksheet("怎么填");
            how.width(0, 100);
            for (int n = 0; n < HOW.length; n++) how.value(n, 0, HOW[n]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> options(Column column, ProjectChoices choices) {
        Collection<String> options = switch (column) {
            case KIND -> ProjectKind.options().values();
            case REGIME -> Regime.options().values();
            case LAND_UNIT -> LandUnit.options().values();
            case STAGE -> Arrays.stream(Stage.values()).map(Stage::label).toList();
            case TOWNSHIP -> choices.townships().values();
            case PARK -> choices.parks().values();
            default -> List.of();
        };
        return List.copyOf(options);
    }
}
