package luodi.projects.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import luodi.shared.Rejected;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads .xlsx by its first sheet, and CSV as UTF-8 or, as WPS and Excel save it in Chinese, as GB 18030. */
final class TableReader {
    static final int MOST_ROWS = 1000;
    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_COLUMNS = 100;

    private TableReader() {}

    /** @throws Rejected at {@code file} where it is no sheet, too large or empty */
    static Table read(byte[] sent) {
        if (sent.length == 0) throw new Rejected("file", "请选要导入的表格文件。");
        if (sent.length > MOST_BYTES) throw new Rejected("file", "文件超过 1 MB。请去掉图片，只留项目那一张表；还大就分几次。");
        if (starts(sent, 0xD0, 0xCF, 0x11, 0xE0))
            throw new Rejected("file", "这是老格式 .xls。请在 Excel 或 WPS 里另存为 .xlsx 再导入。");
        List<Table.Line> lines = starts(sent, 'P', 'K') ? excel(sent) : csv(sent);
        List<Table.Line> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        if (filled.isEmpty()) throw new Rejected("file", "表里没有内容。请把项目写在第一张工作表上。");
        if (filled.size() > MOST_ROWS + 5) throw new Rejected("file", "一次最多导入 " + MOST_ROWS + " 个项目，请分几次。");
        return new Table(filled);
    }

    private static List<Table.Line> excel(byte[] sent) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sent), new ReadingOptions(true, false));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.limit(MOST_ROWS * 10L)
                    .map(row -> new Table.Line(row.getRowNum(), cells(row)))
                    .toList();
        } catch (IOException | RuntimeException broken) {
            throw new Rejected("file", "这个文件打不开，可能损坏或加了密码。请另存为 .xlsx 再试。");
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++)
            cells.add(row.getOptionalCell(i).map(TableReader::text).orElse(""));
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            if (format != null && format.matches("(?i).*(yy|m/d|年).*"))
                return cell.asDate().toLocalDate().toString();
            return new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
        }
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) return "";
        return cell.getType() == CellType.FORMULA
                ? String.valueOf(cell.getRawValue() == null ? "" : cell.getRawValue())
                : cell.getText();
    }

    private static List<Table.Line> csv(byte[] sent) {
        String text = decoded(sent);
        List<Table.Line> lines = new ArrayList<>();
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(text.lines().findFirst().orElse("").indexOf('\t') >= 0 ? '\t' : ',')
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) lines.add(new Table.Line((int) record.getRecordNumber(), record.toList()));
        } catch (IOException | UncheckedIOException broken) {
            throw new Rejected("file", "这个 CSV 读不懂。请用 Excel 或 WPS 另存为 .xlsx 再试。");
        }
        return lines;
    }

    private static String decoded(byte[] sent) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent))
                    .toString()
                    .replace("\ufeff", "");
        } catch (CharacterCodingException e) {
            return new String(sent, Charset.forName("GB18030"));
        }
    }

    /** 2026/3/1, 2026.3.1, 2026年3月1日 and a serial number of Excel as 2026-03-01; whatever else stays as typed. */
    static String day(String typed) {
        var parts = java.util.regex.Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?")
                .matcher(typed);
        if (parts.matches())
            return "%s-%02d-%02d"
                    .formatted(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        return typed.matches("[2-9]\\d{4}")
                ? LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(typed)).toString()
                : typed;
    }

    private static boolean starts(byte[] sent, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (sent.length <= i || (sent[i] & 0xFF) != with[i]) return false;
        }
        return true;
    }
}
