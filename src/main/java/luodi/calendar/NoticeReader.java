package luodi.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import luodi.calendar.SpecialDay.Kind;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the csv form ({@code date,type,name}) and the holiday-cn form of a year; every error at its line, all at once. */
final class NoticeReader {
    private static final int FEWEST_DAYS = 10;
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Set<LocalDate> seen = new HashSet<>();
    private final List<SpecialDay> days = new ArrayList<>();

    private NoticeReader() {}

    /** @throws Rejected with keys {@code line-3} for lines of csv (or entries of json), and {@code text} for the whole */
    static Notice read(String text) {
        var reader = new NoticeReader();
        if (text.isBlank()) throw new Rejected("text", "请选文件，或者把内容贴进来。");
        int year = text.stripLeading().startsWith("{") ? reader.json(text) : reader.csv(text);
        reader.check(year);
        if (!reader.errors.isEmpty()) throw new Rejected(reader.errors, "§8");
        return new Notice(year, CalendarYear.notice(year), reader.days);
    }

    private int csv(String text) {
        int line = 0;
        int year = 0;
        for (String raw : text.split("\\R")) {
            line++;
            String row = raw.replace("\ufeff", "").strip();
            if (row.isEmpty() || row.equalsIgnoreCase("date,type,name")) continue;
            String[] cells = row.split(",", -1);
            if (cells.length != 3) {
                errors.put("line-" + line, "第 " + line + " 行：要有三格，日期、WORK 或 REST、名称，用逗号隔开。");
                continue;
            }
            LocalDate date = add(line, cells[0].strip(), kind(cells[1].strip()), cells[2].strip());
            if (date != null) year = Math.max(year, Notice.yearListing(date, cells[2]));
        }
        return year;
    }

    private int json(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            int line = 0;
            for (JsonNode day : root.path("days")) {
                line++;
                JsonNode off = day.path("isOffDay");
                Kind kind = off.isBoolean() ? (off.asBoolean() ? Kind.REST : Kind.WORK) : null;
                add(line, day.path("date").asString(""), kind, day.path("name").asString(""));
            }
            if (root.path("year").isInt()) return root.path("year").asInt();
            errors.put("text", "文件里没有 year。");
        } catch (JacksonException e) {
            errors.put("text", "这个 JSON 读不懂，第 " + e.getLocation().getLineNr() + " 行附近有错。");
        }
        return 0;
    }

    private @Nullable LocalDate add(int line, String date, @Nullable Kind kind, String name) {
        String key = "line-" + line;
        String place = "第 " + line + " 行：";
        try {
            LocalDate day = LocalDate.parse(date);
            if (kind == null) errors.put(key, place + "要写 WORK（上班）或 REST（放假）。");
            else if (name.isEmpty() || name.length() > 40) errors.put(key, place + "要写是什么节日。");
            else if (!seen.add(day)) errors.put(key, place + day + " 前面已经有了。");
            else if (kind == Kind.WORK && WorkingDays.isWeekday(day)) errors.put(key, place + day + " 本来就是工作日，不必列为上班。");
            else days.add(new SpecialDay(day, kind, name));
            return day;
        } catch (DateTimeParseException e) {
            errors.put(key, place + "“" + date + "”不是日期，写作 2027-01-01。");
            return null;
        }
    }

    private void check(int year) {
        if (!errors.isEmpty()) return;
        if (year < 2000 || year > 2200) {
            errors.put("text", "看不出是哪一年的安排。");
            return;
        }
        for (SpecialDay day : days) {
            boolean decemberBefore =
                    day.date().getYear() == year - 1 && day.date().getMonthValue() == 12;
            if (day.date().getYear() != year && !decemberBefore) {
                errors.put("text", day.date() + " 不在 " + year + " 年。一次装一年，上一年只能带 12 月的日子。");
            }
        }
        long rest = days.stream().filter(day -> !day.works()).count();
        if (rest < FEWEST_DAYS) errors.put("text", "只有 " + rest + " 个放假日，不像一整年的安排，请核对文件。");
    }

    private static @Nullable Kind kind(String word) {
        return switch (word) {
            case "WORK", "work", "上班" -> Kind.WORK;
            case "REST", "rest", "放假" -> Kind.REST;
            default -> null;
        };
    }
}
