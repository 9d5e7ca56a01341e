package luodi.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Someone saved first: tells who and when, so that the person can compare and send again. 409. */
public final class Stale extends Refusal {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    public Stale(String who, Instant when) {
        super(who + " 已在 " + TIME.format(when) + " 先保存了。您填的还在下面，请核对后再保存一次。");
    }
}
