package luodi.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The years that come with the program, written at the start where the database has none of that year. */
@Component
class KnownYears implements SmartInitializingSingleton {
    static final int FIRST = 2016;
    static final int LAST = 2026;

    private record Listed(int year, SpecialDay day) {}

    private final Calendar calendar;

    KnownYears(Calendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void afterSingletonsInstantiated() {
        calendar.load(notices());
    }

    static List<Notice> notices() {
        List<Listed> listed = lines().stream().skip(1).map(KnownYears::listed).toList();
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(year -> new Notice(
                        year,
                        CalendarYear.notice(year),
                        listed.stream()
                                .filter(day -> day.year() == year)
                                .map(Listed::day)
                                .toList()))
                .toList();
    }

    private static Listed listed(String line) {
        String[] cells = line.split(",");
        LocalDate date = LocalDate.parse(cells[0]);
        return new Listed(
                Notice.yearListing(date, cells[2]), new SpecialDay(date, SpecialDay.Kind.valueOf(cells[1]), cells[2]));
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("data/cn-calendar-days.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
