package luodi.projects.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Sheets as counties send them. */
final class Sheets {
    static final String HEAD = "项目名称,类别,管理方式,投资方,总投资（万元）,现在的阶段,进入这个阶段的日期,依据,属地乡镇\n";

    private Sheets() {}

    static byte[] excel(Consumer<Worksheet> fill) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            fill.accept(book.newWorksheet("项目"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] csv(String... lines) {
        return (HEAD + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
    }
}
