package luodi.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A table that Excel and WPS open rightly: BOM, CRLF, and no cell that runs as a formula. */
public final class Csv implements AutoCloseable {
    private final CSVPrinter printer;

    private Csv(CSVPrinter printer) {
        this.printer = printer;
    }

    /** Streams a file of that name to the browser; rows are written as they come. */
    public static void write(HttpServletResponse response, String fileName, Object[] head, Consumer<Csv> rows) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            writer.write('\ufeff');
            try (var csv = new Csv(new CSVPrinter(writer, CSVFormat.EXCEL))) {
                csv.row(head);
                rows.accept(csv);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void row(@Nullable Object... cells) {
        try {
            for (@Nullable Object cell : cells) printer.print(harmless(cell));
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object harmless(@Nullable Object cell) {
        if (!(cell instanceof String text) || text.isEmpty()) return cell == null ? "" : cell;
        return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
