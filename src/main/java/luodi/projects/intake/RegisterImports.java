package luodi.projects.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luodi.audit.Trail;
import luodi.projects.Choices;
import luodi.projects.Projects;
import luodi.shared.Actor;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 从表格导入项目库: all rows or none, through the register's own door; taken back whole while nobody has built upon it. */
@Component
public class RegisterImports {
    private static final Pattern HELD = Pattern.compile("\\(id\\)=\\(([0-9a-f-]{36})\\)");
    private static final String SELECT = """
            select i.*, count(r.line) projects, coalesce(min(r.code), '') first_code, coalesce(max(r.code), '') last_code
            from projects.register_import i left join projects.register_import_row r on r.import_id = i.id
            """;
    private static final RowMapper<RegisterImport> MAPPER = (row, n) -> new RegisterImport(
            row.getObject("id", UUID.class),
            row.getString("file_name"),
            row.getInt("projects"),
            row.getString("first_code"),
            row.getString("last_code"),
            row.getString("imported_by"),
            row.getObject("imported_at", OffsetDateTime.class),
            row.getString("undone_by"),
            row.getObject("undone_at", OffsetDateTime.class));

    private final JdbcClient db;
    private final Projects projects;
    private final Choices choices;
    private final Trail trail;
    private final Clock clock;

    RegisterImports(JdbcClient db, Projects projects, Choices choices, Trail trail, Clock clock) {
        this.db = db;
        this.projects = projects;
        this.choices = choices;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the sheet would bring, and every error at its cell; stores nothing.
     *  @throws Rejected at {@code file} where it is no sheet at all */
    public Sheet preview(Actor me, byte[] sent) {
        return SheetRules.read(me, TableReader.read(sent), new SheetRules.Known(choices.of(me), registered(me)));
    }

    /** Registers every row in the sheet's order; one wrong cell and nothing is registered. Sent twice, it is one import. */
    @Transactional
    public RegisterImport record(Actor me, UUID id, String fileName, byte[] sent) {
        db.sql("select pg_advisory_xact_lock(hashtext('register-import'), ?)")
                .param(Integer.parseInt(me.county().code()))
                .query(row -> {});
        Optional<RegisterImport> before = byId(me, id);
        if (before.isPresent()) return before.get();
        Sheet sheet = preview(me, sent);
        if (!sheet.clean()) throw new Rejected(sheet.errors(), "§2.2");
        db.sql(
                        "insert into projects.register_import (id, county, file_name, imported_id, imported_by, imported_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, me.county().code(), fileName, me.id(), me.signature(), OffsetDateTime.now(clock))
                .update();
        // each through the register's own door, so that codes, stages and the trail are as if typed
        for (Sheet.Row row : sheet.rows()) keep(id, row, projects.register(me, row.form()));
        RegisterImport made = byId(me, id).orElseThrow(NotFound::new);
        trail.record(
                me,
                "导入项目",
                "import:" + id,
                fileName + "：" + made.projects() + " 个项目，" + made.firstCode() + " 至 " + made.lastCode());
        return made;
    }

    /** Takes an import back; refused as soon as one of its projects was changed or something stands upon it. */
    @Transactional
    public RegisterImport undo(Actor me, UUID id) {
        RegisterImport before = byId(me, id).orElseThrow(NotFound::new);
        if (before.undone()) return before;
        Map<UUID, String> held = new HashMap<>();
        record Line(UUID project, String name, boolean touched) {}
        List<Line> lines = db.sql("""
                select r.project_id, r.name, p.version > 1 or p.overlay is not null
                       or (select count(*) from projects.stage_record s where s.project_id = p.id) > 1 touched
                from projects.register_import_row r join projects.project p on p.id = r.project_id where r.import_id = ? for update of p""")
                .param(id)
                .query((row, n) -> new Line(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)))
                .list();
        lines.stream().filter(Line::touched).findFirst().ifPresent(line -> {
            throw new Rejected("“" + line.name() + "”导入后已经有人改过，这一批不能撤回了。有错的，请逐个在项目资料里改。");
        });
        lines.forEach(line -> held.put(line.project(), line.name()));
        UUID[] ids = lines.stream().map(Line::project).toArray(UUID[]::new);
        try {
            db.sql("delete from projects.stage_record where project_id = any(:ids)")
                    .param("ids", ids)
                    .update();
            db.sql("delete from projects.project where id = any(:ids)")
                    .param("ids", ids)
                    .update();
        } catch (DataIntegrityViolationException builtUpon) {
            throw new Rejected(name(held, builtUpon) + "上已经登记了别的事，这一批不能撤回了。有错的，请逐个在项目资料里改。");
        }
        db.sql("update projects.register_import set undone_by = ?, undone_at = ? where id = ?")
                .params(me.signature(), OffsetDateTime.now(clock), id)
                .update();
        trail.record(
                me,
                "撤回导入",
                "import:" + id,
                before.fileName() + "：撤回 " + before.projects() + " 个项目，" + before.firstCode() + " 至 "
                        + before.lastCode());
        return byId(me, id).orElseThrow(NotFound::new);
    }

    /** The county's imports, newest first. */
    public List<RegisterImport> list(Actor me) {
        return db.sql(SELECT + " where i.county = ? group by i.id order by i.imported_at desc, i.id desc limit 50")
                .param(me.county().code())
                .query(MAPPER)
                .list();
    }

    /** @throws NotFound where it is another county's */
    public RegisterImport find(Actor me, UUID id) {
        return byId(me, id).orElseThrow(NotFound::new);
    }

    private Optional<RegisterImport> byId(Actor me, UUID id) {
        return db.sql(SELECT + " where i.county = ? and i.id = ? group by i.id")
                .params(me.county().code(), id)
                .query(MAPPER)
                .optional();
    }

    private void keep(UUID id, Sheet.Row row, String code) {
        db.sql("""
                insert into projects.register_import_row (import_id, line, project_id, code, name)
                select ?, ?, p.id, p.code, p.name from projects.project p where p.code = ? and p.county = split_part(p.code, '-', 1)""").params(id, row.line(), code).update();
    }

    private Map<String, String> registered(Actor me) {
        Map<String, String> codes = new HashMap<>();
        db.sql("select name, phase, code from projects.project where county = ?")
                .param(me.county().code())
                .query(row -> {
                    codes.put(SheetRules.key(row.getString(1), row.getString(2)), row.getString(3));
                });
        return codes;
    }

    private static String name(Map<UUID, String> held, DataIntegrityViolationException builtUpon) {
        Matcher at = HELD.matcher(String.valueOf(builtUpon.getMessage()));
        @Nullable String name = at.find() ? held.get(UUID.fromString(at.group(1))) : null;
        return name == null ? "其中一个项目" : "“" + name + "”";
    }
}
