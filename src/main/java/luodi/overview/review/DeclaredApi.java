package luodi.overview.review;

import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import luodi.shared.Actor;
import luodi.shared.Listing;
import luodi.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counties/{county}/years/{year}/declared-figures")
class DeclaredApi {
    private final DeclaredFigures declared;

    DeclaredApi(DeclaredFigures declared) {
        this.declared = declared;
    }

    /** Money in 万元. */
    record Shown(
            UUID id,
            int year,
            String key,
            String name,
            BigDecimal value,
            String unit,
            boolean atLeast,
            BigDecimal tolerance,
            String asWritten,
            String quote,
            String source,
            @Nullable UUID replaces,
            @Nullable String why,
            String enteredBy,
            OffsetDateTime enteredAt,
            boolean current) {

        static Shown of(DeclaredFigure one) {
            Figure figure = one.figure();
            return new Shown(
                    one.id(),
                    one.year(),
                    figure.key(),
                    figure.label(),
                    Objects.requireNonNull(figure.shown(one.value())),
                    figure.unit(),
                    one.atLeast(),
                    Objects.requireNonNull(figure.shown(one.tolerance())),
                    one.asWritten(),
                    one.quote(),
                    one.source(),
                    one.replaces(),
                    one.why(),
                    one.enteredBy(),
                    one.enteredAt(),
                    one.current());
        }
    }

    @GetMapping
    Listing<Shown> index(Actor me, @PathVariable String county, @PathVariable int year) {
        Rights.require(ReviewPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Listing.whole(declared.list(me, year)).map(Shown::of);
    }

    @GetMapping("/{id}")
    Shown show(Actor me, @PathVariable String county, @PathVariable int year, @PathVariable UUID id) {
        Rights.require(ReviewPolicy.mayLook(me));
        Rights.requireCounty(me, county);
        return Shown.of(declared.find(me, year, id));
    }

    @PostMapping
    ResponseEntity<Shown> create(
            Actor me, @PathVariable String county, @PathVariable int year, @RequestBody DeclaredForm form) {
        Rights.require(ReviewPolicy.mayDeclare(me));
        Rights.requireCounty(me, county);
        return created(county, declared.enter(me, year, form));
    }

    @PostMapping("/{id}/replacement")
    ResponseEntity<Shown> replace(
            Actor me,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestBody DeclaredForm form) {
        Rights.require(ReviewPolicy.mayDeclare(me));
        Rights.requireCounty(me, county);
        return created(county, declared.replace(me, year, id, form));
    }

    private static ResponseEntity<Shown> created(String county, DeclaredFigure one) {
        URI place = URI.create("/api/v1/counties/" + county + "/years/" + one.year() + "/declared-figures/" + one.id());
        return ResponseEntity.created(place).body(Shown.of(one));
    }
}
