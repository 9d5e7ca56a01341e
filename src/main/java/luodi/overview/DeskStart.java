package luodi.overview;

import java.util.List;
import luodi.overview.Waiting.Kind;
import luodi.shared.Actor;
import luodi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A county's own start: what comes first while there is nobody, no project, no list. */
@Component
class DeskStart implements DeskPart {
    private final JdbcClient db;

    DeskStart(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> of(Actor me) {
        if (me.is(Role.ADMINISTRATOR)) return people(me);
        return me.isAny(Role.BUREAU_HEAD, Role.BUREAU_STAFF) ? projects(me) : List.of();
    }

    private List<Waiting> people(Actor me) {
        return db.sql("""
                select (select count(*) from people.unit u where u.county = :county) units
                where not exists (select 1 from people.role_assignment r where r.county = :county and r.role in ('BUREAU_HEAD', 'BUREAU_STAFF'))""")
                .param("county", me.county().code())
                .query((row, n) -> row.getInt("units") < 2
                        ? new Waiting(
                                Kind.START,
                                "先登记单位",
                                "县四大家、各部门、乡镇、园区；人员和项目都要挂到单位上",
                                "然后登记人员、给角色、开账号",
                                0,
                                "/units",
                                "去登记")
                        : new Waiting(
                                Kind.START,
                                "再登记人员",
                                "登记落地局的人，给“落地局人员”“落地局负责人”角色，开账号，把一次性密码交给本人",
                                "他们登录后登记项目",
                                0,
                                "/people",
                                "去登记"))
                .list();
    }

    private List<Waiting> projects(Actor me) {
        return db.sql("""
                select exists (select 1 from projects.project p where p.county = :county) there
                where not exists (select 1 from projects.key_list l where l.county = :county)""")
                .param("county", me.county().code())
                .query((row, n) -> row.getBoolean("there")
                        ? new Waiting(
                                Kind.START,
                                "起草 " + me.today().getYear() + " 年重点项目名单",
                                "名单批准了，总览、亮灯和四个一才有对象",
                                "起草后送县领导批准",
                                0,
                                "/key-list?year=" + me.today().getYear(),
                                "去起草")
                        : new Waiting(
                                Kind.START,
                                "把项目放进来",
                                "县里的台账可以整张导入，也可以一个一个登记",
                                "然后起草重点项目名单",
                                0,
                                "/projects/imports",
                                "去导入"))
                .list();
    }
}
