package luodi.projects.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import luodi.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {
    @Test
    void aCsvReadsTheSameWhetherItWasSavedAsUtf8OrInTheChineseWay() {
        String text = "项目名称,投资方\r\n汉江精铸,\"甲,乙公司\"\r\n";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            Table table = TableReader.read(text.getBytes(charset));
            assertThat(table.lines()).hasSize(2);
            assertThat(table.lines().getLast()).isEqualTo(new Table.Line(2, java.util.List.of("汉江精铸", "甲,乙公司")));
        }
    }

    @Test
    void aSheetKeepsTheRowNumbersOfExcelItsDatesAndItsWholeNumbers() {
        byte[] book = Sheets.excel(sheet -> {
            sheet.value(0, 0, "谷城县项目表");
            sheet.value(2, 0, "项目名称");
            sheet.value(3, 0, "汉江精铸");
            sheet.value(3, 1, 35000);
            sheet.value(3, 2, LocalDate.of(2026, 3, 1));
            sheet.style(3, 2).format("yyyy-mm-dd").set();
        });
        Table table = TableReader.read(book);
        assertThat(table.lines()).extracting(Table.Line::number).containsExactly(1, 3, 4);
        assertThat(table.lines().getLast().cells()).containsExactly("汉江精铸", "35000", "2026-03-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,2026-03-01",
        "2026/3/1,2026-03-01",
        "2026.3.1,2026-03-01",
        "2026年3月1日,2026-03-01",
        "46082,2026-03-01",
        "三月初,三月初",
        "2026年3月,2026年3月"
    })
    void aDayIsReadAsPeopleWriteIt(String typed, String day) {
        assertThat(TableReader.day(typed)).isEqualTo(day);
    }

    @Test
    void whatIsNoSheetIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> TableReader.read(new byte[0]))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("请选");
        assertThatThrownBy(() -> TableReader.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .hasMessageContaining("另存为 .xlsx");
        assertThatThrownBy(() -> TableReader.read("PK broken".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("打不开");
        assertThatThrownBy(() -> TableReader.read(new byte[1_000_001])).hasMessageContaining("超过 1 MB");
        assertThatThrownBy(() -> TableReader.read(" , ,\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("没有内容");
    }
}
