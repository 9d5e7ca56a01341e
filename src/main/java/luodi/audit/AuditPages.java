package luodi.audit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import luodi.shared.Actor;
import luodi.shared.Rights;
import luodi.shared.web.Csv;
import luodi.shared.web.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AuditPages {
    private static final Object[] HEAD = {"时间", "谁", "做了什么", "对象", "说明"};

    private final Entries entries;
    private final StaticTemplates templates = new StaticTemplates();

    AuditPages(Entries entries) {
        this.entries = entries;
    }

    @GetMapping("/audit")
    JteModel index(Actor me, EntryFilter filter) {
        Rights.require(AuditPolicy.mayRead(me));
        return templates.auditEntries(entries.list(me, filter), filter);
    }

    @GetMapping("/audit.csv")
    void export(Actor me, EntryFilter filter, HttpServletResponse response) {
        Rights.require(AuditPolicy.mayRead(me));
        Csv.write(
                response,
                "留痕.csv",
                HEAD,
                csv -> entries.each(
                        me,
                        filter,
                        entry -> csv.row(
                                Say.time(entry.at()),
                                entry.signature(),
                                entry.action(),
                                entry.subject(),
                                entry.summary())));
    }
}
