package luodi.problems.matters;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.NotFound;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

@RestController
@RequestMapping("/api/v1/counties/{county}")
class MattersApi {
    private final Matters matters;
    private final MatterDrafts drafts;
    private final MatterSteps steps;
    private final MatterReader reader;
    private final List<SuspicionSource> sources;

    MattersApi(
            Matters matters,
            MatterDrafts drafts,
            MatterSteps steps,
            MatterReader reader,
            List<SuspicionSource> sources) {
        this.matters = matters;
        this.drafts = drafts;
        this.steps = steps;
        this.reader = reader;
        this.sources = sources;
    }

    /** A matter with its answers of today; {@code acts} are the nouns that the asker can post now. */
    record Item(
            Matter matter,
            List<Matter.CoHandler> coHandlers,
            List<MatterStep> steps,
            List<MatterPage.Segment> heldBy,
            SuspicionSource.@Nullable Suspected suspected,
            List<Excluded> excluded,
            boolean overdue,
            String time,
            List<String> acts) {
        static Item of(MatterPage page) {
            return new Item(
                    page.matter(),
                    page.helpers(),
                    page.steps(),
                    page.held(),
                    page.suspected(),
                    page.excluded(),
                    page.late(),
                    page.time(),
                    page.acts().stream().map(MatterAct::noun).toList());
        }
    }

    @GetMapping("/matters")
    Listing<MatterRow> index(Actor me, @PathVariable String county, MatterQuery query) {
        Rights.require(MatterPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return matters.list(me, query);
    }

    @PostMapping("/matters")
    ResponseEntity<Item> create(Actor me, @PathVariable String county, @RequestBody MatterForm form) {
        Rights.require(MatterPolicy.mayDraftSome(me));
        Rights.requireCounty(me, county);
        String number = drafts.draft(me, form);
        return ResponseEntity.created(URI.create("/api/v1/counties/" + county + "/matters/"
                        + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8)))
                .body(Item.of(reader.page(me, number)));
    }

    @GetMapping("/matters/{number}")
    Item show(Actor me, @PathVariable String county, @PathVariable String number) {
        Rights.require(MatterPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Item.of(reader.page(me, number));
    }

    @PutMapping("/matters/{number}")
    Item update(Actor me, @PathVariable String county, @PathVariable String number, @RequestBody MatterForm form) {
        Rights.require(MatterPolicy.mayDraftSome(me));
        Rights.requireCounty(me, county);
        drafts.revise(me, number, form);
        return Item.of(reader.page(me, number));
    }

    /** {@code noun} is one of MatterAct's: signature-request, dispatch, acceptance, return-request, progress, report, verification, closure … */
    @PostMapping("/matters/{number}/{noun}")
    Item act(
            Actor me,
            @PathVariable String county,
            @PathVariable String number,
            @PathVariable String noun,
            @RequestBody StepForm form) {
        Rights.require(MatterPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        steps.take(me, number, MatterAct.named(noun).orElseThrow(NotFound::new), form);
        return Item.of(reader.page(me, number));
    }

    /** No cursor: beyond 1,000 {@code totalCapped} says that there are more, and {@code unit} narrows it. */
    @GetMapping("/suspicions")
    Listing<SuspicionSource.Suspected> suspicions(
            Actor me, @PathVariable String county, @RequestParam(required = false) @Nullable UUID unit) {
        Rights.require(MatterPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return SuspicionPages.gather(sources, me, unit);
    }
}
