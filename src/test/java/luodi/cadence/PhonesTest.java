package luodi.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import luodi.projects.VisibleProjects;
import luodi.projects.investment.SomeProject;
import luodi.shared.Actor;
import luodi.shared.Role;
import luodi.testing.Fixtures;
import luodi.testing.LuodiTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several phones over a network that cuts, repeats and reorders: every operation arrives once. */
@LuodiTest
class PhonesTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    VisibleProjects projects;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyOperationOfSeveralPhonesArrivesOnce(long seed) {
        run(seed);
    }

    @Test
    @Tag("bench")
    void twoHundredSeedsOfCutsRepeatsAndReorderings() {
        LongStream.rangeClosed(100, 299).forEach(this::run);
    }

    private void run(long seed) {
        Random random = new Random(seed);
        Actor.County county = fixtures.county();
        Actor clerk = fixtures.person(county, Role.BUREAU_STAFF);
        String code = SomeProject.in(db, county, "01");
        List<Phone> phones = IntStream.range(0, 3)
                .mapToObj(n -> {
                    Actor liaison = fixtures.person(county, Role.LIAISON);
                    SomeProject.assign(db, projects.find(clerk, code).id(), liaison, "LIAISON");
                    return new Phone(port, liaison, code, random, 1 + random.nextInt(4));
                })
                .toList();
        List<Phone> busy = new ArrayList<>(phones);
        for (int steps = 0; !busy.isEmpty(); steps++) {
            assertThat(steps).as("steps of seed %d", seed).isLessThan(500);
            Phone phone = busy.get(random.nextInt(busy.size()));
            phone.step();
            if (phone.done()) busy.remove(phone);
        }
        phones.forEach(Phone::sendAnOldOneAgain);
        List<String> wanted = phones.stream()
                .flatMap(phone -> phone.operations().stream())
                .sorted()
                .toList();
        assertThat(db.sql("select id::text from cadence.visit where county = ? order by 1")
                        .param(county.code())
                        .query(String.class)
                        .list())
                .as("seed %d", seed)
                .containsExactlyElementsOf(wanted);
        assertThat(db.sql("select count(*) from problems.problem where county = ?")
                        .param(county.code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(wanted.size());
        List<String> photos = phones.stream()
                .flatMap(phone -> phone.hashes().stream())
                .sorted()
                .toList();
        assertThat(db.sql("""
                select f.sha256 from cadence.visit v join cadence.visit_photo p on p.visit_id = v.id join files.file f on f.id = p.file_id
                where v.county = ? order by 1""").param(county.code()).query(String.class).list()).containsExactlyElementsOf(photos);
    }
}
