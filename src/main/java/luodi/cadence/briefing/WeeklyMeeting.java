package luodi.cadence.briefing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** 碰头会, held and noted. */
public record WeeklyMeeting(
        UUID id,
        LocalDate heldOn,
        String host,
        String attendees,
        String notes,
        String recordedBy,
        OffsetDateTime recordedAt) {}
