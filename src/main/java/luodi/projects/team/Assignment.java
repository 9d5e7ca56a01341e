package luodi.projects.team;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import luodi.projects.ProjectRole;
import org.jspecify.annotations.Nullable;

/**
 * 包保领导、项目秘书、联络员……: a person serves a project in a role from a day on. {@code lead} is the primary sponsor leader,
 * {@code acting} stands in for a leave; {@code openItems} is what was open at the handover from {@code follows}.
 */
public record Assignment(
        UUID id,
        UUID projectId,
        UUID personId,
        String personName,
        @Nullable String personTitle,
        @Nullable String unitName,
        @Nullable String phone,
        boolean placeholder,
        ProjectRole role,
        boolean lead,
        boolean acting,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String note,
        @Nullable UUID follows,
        List<String> openItems,
        @Nullable String approvedBy,
        @Nullable OffsetDateTime approvedAt,
        String createdBy,
        OffsetDateTime createdAt,
        @Nullable String endedBy,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endedWhy,
        int version) {

    public Period period() {
        return new Period(from, to);
    }

    public boolean runsOn(LocalDate day) {
        return period().contains(day);
    }

    public boolean over(LocalDate today) {
        return to != null && to.isBefore(today);
    }

    /** County leadership approves the sponsor leader; until then he serves, and the roster says that it waits. */
    public boolean awaitsApproval() {
        return role == ProjectRole.SPONSOR_LEADER && approvedAt == null;
    }

    /** 主包保领导, 代理项目秘书. */
    public String roleLabel() {
        return (acting ? "代理" : lead ? "主" : "") + role.label();
    }

    /** 副县长，县政府. */
    public String place() {
        if (personTitle == null) return unitName == null ? "" : unitName;
        return unitName == null ? personTitle : unitName + " " + personTitle;
    }
}
