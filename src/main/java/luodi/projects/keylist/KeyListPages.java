package luodi.projects.keylist;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import luodi.projects.team.FourOnes;
import luodi.shared.Actor;
import luodi.shared.Money;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import luodi.shared.web.Answer;
import luodi.shared.web.Csv;
import luodi.shared.web.Here;
import luodi.shared.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 重点项目名单 of a year: its versions, and the way of one from draft to approval. */
@Controller
class KeyListPages {
    private static final Object[] HEAD = {
        "编号", "名称", "阶段", "年度计划（万元）", "优先级", "进入日期", "进入理由", "退出日期", "退出理由", "四个一缺", "人员缺", "备注"
    };

    private final KeyLists lists;
    private final KeyListReader reader;
    private final StaticTemplates templates = new StaticTemplates();

    KeyListPages(KeyLists lists, KeyListReader reader) {
        this.lists = lists;
        this.reader = reader;
    }

    @GetMapping("/key-list")
    JteModel index(Actor me, @RequestParam(required = false) @Nullable Integer number) {
        Rights.require(KeyListPolicy.mayLook(me));
        return templates.projectsKeylistShow(reader.page(me, Here.year(), number), Map.of(), "");
    }

    @GetMapping("/key-list.csv")
    void export(Actor me, @RequestParam(required = false) @Nullable Integer number, HttpServletResponse response) {
        Rights.require(KeyListPolicy.mayLook(me));
        KeyListPage page = reader.page(me, Here.year(), number);
        if (page.list() == null) throw new NotFound();
        Csv.write(
                response,
                me.county().name() + page.list().title() + "重点项目名单.csv",
                HEAD,
                csv -> page.entries().forEach(one -> {
                    FourOnes ones = page.onesOf(one);
                    csv.row(
                            one.code(),
                            one.name(),
                            one.stageLabel(),
                            one.plan() == null ? null : Money.wan(one.plan()),
                            one.priority(),
                            one.joinedOn(),
                            one.joinedWhy(),
                            Say.date(one.leftOn()),
                            one.leftWhy(),
                            ones.complete() ? "" : ones.words(),
                            ones.rosterComplete() ? "" : ones.rosterWords(),
                            one.inferred() ? "推定" : "");
                }));
    }

    @PostMapping("/key-list/drafts")
    Object create(
            Actor me,
            @RequestParam UUID id,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(defaultValue = "false") boolean carry) {
        Rights.require(KeyListPolicy.mayDraft(me));
        return Answer.orForm(
                () -> Answer.to(lists.draft(me, id, year, note, carry).page()),
                errors -> templates.projectsKeylistShow(reader.page(me, year, null), errors, ""));
    }

    @PostMapping("/key-list/{year}/{number}/submission")
    Object submit(Actor me, @PathVariable int year, @PathVariable int number, @RequestParam int version) {
        Rights.require(KeyListPolicy.mayDraft(me));
        return Answer.orForm(
                () -> Answer.to(lists.submit(me, year, number, version).page()),
                errors -> again(me, year, number, errors, ""));
    }

    @PostMapping("/key-list/{year}/{number}/approval")
    Object approve(Actor me, @PathVariable int year, @PathVariable int number, @RequestParam int version) {
        Rights.require(KeyListPolicy.mayApprove(me));
        return Answer.orForm(
                () -> Answer.to(lists.approve(me, year, number, version).page()),
                errors -> again(me, year, number, errors, ""));
    }

    @PostMapping("/key-list/{year}/{number}/return")
    Object giveBack(
            Actor me,
            @PathVariable int year,
            @PathVariable int number,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String why) {
        Rights.require(KeyListPolicy.mayApprove(me));
        return Answer.orForm(
                () -> {
                    if (why == null || why.isBlank()) throw new Rejected("why", "请写退回的理由，落地局照着改。");
                    return Answer.to(
                            lists.giveBack(me, year, number, why, version).page());
                },
                errors -> again(me, year, number, errors, Say.or(why, "")));
    }

    private JteModel again(Actor me, int year, int number, Map<String, String> errors, String why) {
        return templates.projectsKeylistShow(reader.page(me, year, number), errors, why);
    }
}
