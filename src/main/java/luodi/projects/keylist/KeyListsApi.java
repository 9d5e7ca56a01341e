package luodi.projects.keylist;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import luodi.projects.team.FourOnes;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.Listing;
import luodi.shared.Money;
import luodi.shared.Rejected;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 重点项目名单 as JSON: versions, a version whole, and its way from draft to approval. */
@RestController
@RequestMapping("/api/v1/counties/{county}/key-lists")
class KeyListsApi {
    record NewDraft(
            @Nullable UUID id,
            int year,
            @Nullable String note,
            @Nullable Boolean carry) {}

    record Step(int version, @Nullable String why) {}

    /** A version with its lines and what changed against the approved version before. */
    record Whole(KeyList list, List<Item> entries, List<Change> changes) {}

    /** A line; the annual plan in 万元; R-70 as of today or of the year's end. */
    record Item(
            String code,
            String name,
            @Nullable BigDecimal annualPlan,
            int priority,
            LocalDate joinedOn,
            @Nullable String joinedWhy,
            @Nullable LocalDate leftOn,
            @Nullable String leftWhy,
            boolean inferred,
            @Nullable FourOnes fourOnes,
            int version) {
        static Item of(KeyListEntry one, @Nullable FourOnes ones) {
            return new Item(
                    one.code(),
                    one.name(),
                    one.plan() == null ? null : Money.wan(one.plan()),
                    one.priority(),
                    one.joinedOn(),
                    one.joinedWhy(),
                    one.leftOn(),
                    one.leftWhy(),
                    one.inferred(),
                    ones,
                    one.version());
        }
    }

    private final KeyLists lists;
    private final KeyListReader reader;

    KeyListsApi(KeyLists lists, KeyListReader reader) {
        this.lists = lists;
        this.reader = reader;
    }

    @GetMapping
    Listing<KeyList> index(
            Actor me, @PathVariable String county, @RequestParam(required = false) @Nullable Integer year) {
        Rights.require(KeyListPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(lists.versions(me, year == null ? me.county().latestYear() : year));
    }

    @PostMapping
    ResponseEntity<Whole> create(Actor me, @PathVariable String county, @RequestBody NewDraft wanted) {
        Rights.require(KeyListPolicy.mayDraft(me));
        Rights.requireCounty(me, county);
        KeyList made = lists.draft(
                me,
                wanted.id() == null ? Ids.next() : wanted.id(),
                wanted.year(),
                wanted.note(),
                Boolean.TRUE.equals(wanted.carry()));
        return ResponseEntity.created(
                        URI.create("/api/v1/counties/" + county + "/key-lists/" + made.year() + "/" + made.number()))
                .body(whole(me, made.year(), made.number()));
    }

    @GetMapping("/{year}/{number}")
    Whole show(Actor me, @PathVariable String county, @PathVariable int year, @PathVariable int number) {
        Rights.require(KeyListPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return whole(me, year, number);
    }

    @PostMapping("/{year}/{number}/submission")
    KeyList submit(
            Actor me,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable int number,
            @RequestBody Step step) {
        Rights.require(KeyListPolicy.mayDraft(me));
        Rights.requireCounty(me, county);
        return lists.submit(me, year, number, step.version());
    }

    @PostMapping("/{year}/{number}/approval")
    KeyList approve(
            Actor me,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable int number,
            @RequestBody Step step) {
        Rights.require(KeyListPolicy.mayApprove(me));
        Rights.requireCounty(me, county);
        return lists.approve(me, year, number, step.version());
    }

    @PostMapping("/{year}/{number}/return")
    KeyList giveBack(
            Actor me,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable int number,
            @RequestBody Step step) {
        Rights.require(KeyListPolicy.mayApprove(me));
        Rights.requireCounty(me, county);
        if (step.why() == null || step.why().isBlank()) throw new Rejected("why", "请写退回的理由，落地局照着改。");
        return lists.giveBack(me, year, number, step.why(), step.version());
    }

    private Whole whole(Actor me, int year, int number) {
        KeyListPage page = reader.page(me, year, number);
        return new Whole(
                Objects.requireNonNull(page.list()),
                page.entries().stream()
                        .map(one -> Item.of(one, page.ones().get(one.projectId())))
                        .toList(),
                page.changes());
    }
}
