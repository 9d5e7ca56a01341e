package luodi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import luodi.shared.Rejected;
import org.junit.jupiter.api.Test;

class NoticeReaderTest {
    /** An invented year: the State Council has published none for it. */
    static String csv(int year) {
        var text = new StringBuilder("date,type,name\n").append(year - 1).append("-12-31,REST,元旦\n");
        for (int day = 1; day <= 3; day++)
            text.append(year).append("-01-0").append(day).append(",REST,元旦\n");
        for (int day = 1; day <= 7; day++)
            text.append(year).append("-10-0").append(day).append(",REST,国庆节\n");
        return text.toString();
    }

    @Test
    void theCsvFormIsRead() {
        Notice notice = NoticeReader.read("\ufeff" + csv(2099).replace("\n", "\r\n"));
        assertThat(notice.year()).isEqualTo(2099);
        assertThat(notice.source()).isEqualTo("国务院办公厅关于2099年部分节假日安排的通知");
        assertThat(notice.days())
                .hasSize(11)
                .first()
                .isEqualTo(new SpecialDay(LocalDate.of(2098, 12, 31), SpecialDay.Kind.REST, "元旦"));
        assertThat(notice.workingDaysByMonth()).hasSize(12);
        assertThat(NoticeReader.read(notice.csv())).isEqualTo(notice);
    }

    @Test
    void theJsonFormIsReadAsTheCsvFormIs() {
        var json = new StringBuilder("{\"year\": 2099, \"papers\": [], \"days\": [");
        csv(2099)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cell -> json.append("{\"name\":\"")
                        .append(cell[2])
                        .append("\",\"date\":\"")
                        .append(cell[0])
                        .append("\",\"isOffDay\":true},"));
        json.setLength(json.length() - 1);
        assertThat(NoticeReader.read(json + "]}")).isEqualTo(NoticeReader.read(csv(2099)));
    }

    @Test
    void everyErrorIsToldAtItsLine() {
        String text = csv(2099) + "2099-13-01,REST,坏\n2099-05-01,OFF,劳动节\n2099-10-01,REST,国庆节\n2099-06-01\n";
        assertThatThrownBy(() -> NoticeReader.read(text))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.fields())
                                .containsOnlyKeys("line-13", "line-14", "line-15", "line-16"));
    }

    @Test
    void twoYearsInOneFileOrTooFewDaysAreRefused() {
        assertThatThrownBy(() -> NoticeReader.read(csv(2099) + "2097-05-01,REST,劳动节\n"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("一次装一年");
        assertThatThrownBy(() -> NoticeReader.read("2099-01-01,REST,元旦\n"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("只有 1 个放假日");
        assertThatThrownBy(() -> NoticeReader.read("{\"days\": [")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> NoticeReader.read("  ")).isInstanceOf(Rejected.class);
    }
}
