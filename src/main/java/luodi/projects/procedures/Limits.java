package luodi.projects.procedures;

/** The numbers of in force on a day: working days, the reminder in calendar days. */
public record Limits(int correctionDays, int defaultLimit, int defaultExtension, int deliveryDays, int remindDays) {}
