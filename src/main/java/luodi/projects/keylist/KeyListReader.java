package luodi.projects.keylist;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import luodi.projects.VisibleProjects;
import luodi.projects.team.FourOnes;
import luodi.projects.team.Team;
import luodi.shared.Actor;
import luodi.shared.Ids;
import luodi.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a version together for the page, the file and the API. */
@Component
class KeyListReader {
    private final JdbcClient db;
    private final KeyLists lists;
    private final Team team;

    KeyListReader(JdbcClient db, KeyLists lists, Team team) {
        this.db = db;
        this.lists = lists;
        this.team = team;
    }

    /** @param number which version; null: the latest approved one, else the one being drafted
     *  @throws NotFound where a version is named that is not there or not the actor's business */
    KeyListPage page(Actor me, int year, @Nullable Integer number) {
        List<KeyList> versions = lists.versions(me, year);
        KeyList list = number == null
                ? versions.stream()
                        .filter(KeyList::approved)
                        .findFirst()
                        .or(() -> versions.stream().findFirst())
                        .orElse(null)
                : versions.stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        TreeSet<Integer> years = new TreeSet<>(lists.years(me));
        years.add(year);
        if (KeyListPolicy.mayDraft(me))
            years.addAll(List.of(me.today().getYear(), me.today().getYear() + 1));
        boolean all = KeyListPolicy.mayReadAll(me);
        boolean drafts = KeyListPolicy.mayDraft(me);
        boolean approves = KeyListPolicy.mayApprove(me);
        if (list == null)
            return new KeyListPage(
                    year,
                    List.copyOf(years.descendingSet()),
                    versions,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    Map.of(),
                    Set.of(),
                    all,
                    drafts,
                    approves,
                    Ids.next());
        KeyList before = versions.stream()
                .filter(one -> one.approved() && one.number() < list.number())
                .findFirst()
                .orElse(null);
        List<KeyListEntry> entries = lists.entries(me, list);
        List<Change> changes = before == null ? List.of() : KeyListRules.changes(lists.entries(me, before), entries);
        Map<UUID, FourOnes> ones = entries.isEmpty()
                ? Map.of()
                : team.fourOnes(
                        me, entries.stream().map(KeyListEntry::projectId).toList(), year);
        return new KeyListPage(
                year,
                List.copyOf(years.descendingSet()),
                versions,
                list,
                before,
                entries,
                changes,
                ones,
                open(me, entries),
                all,
                drafts,
                approves,
                Ids.next());
    }

    private Set<String> open(Actor me, List<KeyListEntry> entries) {
        UUID[] ids = entries.stream().map(KeyListEntry::projectId).toArray(UUID[]::new);
        return new HashSet<>(
                db.sql("select p.code from projects.project p where p.id = any(:ids) and" + VisibleProjects.SQL)
                        .param("ids", ids)
                        .param("me", me.id())
                        .param("today", me.today())
                        .param("countyWide", me.seesWholeCounty())
                        .query(String.class)
                        .list());
    }
}
