package luodi.projects.team;

import java.util.List;
import java.util.stream.Stream;
import luodi.projects.Seen;
import luodi.projects.Stage;
import luodi.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a successor takes over: unfinished milestones, money that waits or came back, undecided stage proposals, and what other rooms hold. */
@Component
class OpenItems {
    private final JdbcClient db;
    private final List<OpenItemSource> others;

    OpenItems(JdbcClient db, List<OpenItemSource> others) {
        this.db = db;
        this.others = others;
    }

    List<OpenItem> of(Seen project) {
        return Stream.concat(own(project).stream(), others.stream().flatMap(source -> source.of(project).stream()))
                .toList();
    }

    private List<OpenItem> own(Seen project) {
        String base = "/projects/" + project.code();
        return db.sql("""
                select 'MILESTONE' kind, m.name, m.planned_end::text detail, null::numeric amount, m.planned_end::timestamptz at
                from projects.roadmap r join projects.milestone m on m.roadmap_id = r.id
                where r.project_id = :project and r.status = 'CURRENT' and m.actual_end is null
                union all
                select i.status, i.year || coalesce(' 年 ' || i.month || ' 月', ' 年'), coalesce(i.returned_why, ''), i.amount, i.recorded_at
                from projects.investment_record i
                where i.project_id = :project and i.status in ('SUBMITTED','RETURNED')
                union all
                select 'PROPOSAL', coalesce(s.to_stage, ''), '', null, s.recorded_at
                from projects.stage_record s where s.project_id = :project and s.act = 'PROPOSAL' and s.decided is null
                order by 5""")
                .param("project", project.id())
                .query((row, n) -> switch (row.getString("kind")) {
                    case "MILESTONE" ->
                        new OpenItem(
                                "节点「" + row.getString("name") + "」未完成，计划 " + row.getString("detail"),
                                base + "/roadmap");
                    case "SUBMITTED" ->
                        new OpenItem(
                                row.getString("name") + "投资 " + Money.text(row.getBigDecimal("amount")) + " 待确认",
                                base + "/investment");
                    case "RETURNED" ->
                        new OpenItem(
                                row.getString("name") + "投资 " + Money.text(row.getBigDecimal("amount")) + " 被退回"
                                        + (row.getString("detail").isEmpty() ? "" : "：" + row.getString("detail")),
                                base + "/investment");
                    default ->
                        new OpenItem(
                                "阶段建议"
                                        + (row.getString("name").isEmpty()
                                                ? ""
                                                : "（到"
                                                        + Stage.valueOf(row.getString("name"))
                                                                .label() + "）")
                                        + "还没有定",
                                base + "/stages");
                })
                .list();
    }
}
