package luodi.projects.team;

import java.util.List;
import luodi.projects.ProjectRole;
import luodi.projects.Seen;
import org.jspecify.annotations.Nullable;

/** 谁负责 as this person sees it: who serves today or will, who served, the task force, the group, and what R-70 still lacks. */
public record TeamPage(
        Seen project,
        int year,
        List<Assignment> now,
        List<Assignment> past,
        @Nullable TaskForce force,
        List<TaskForce> formerForces,
        @Nullable ChatGroup group,
        List<ChatGroup> formerGroups,
        boolean groupOughtToClose,
        FourOnes fourOnes,
        boolean historical,
        boolean mayAssign,
        boolean mayApprove) {

    /** The task force's people stand with it, everybody else in the roster. */
    public List<Assignment> roster() {
        return now.stream().filter(one -> !ofForce(one)).toList();
    }

    public List<Assignment> members() {
        return now.stream().filter(TeamPage::ofForce).toList();
    }

    public String finding() {
        if (project.infrastructure()) return roster().isEmpty() ? "还没有定人" : roster().size() + " 人负责";
        long waiting = now.stream().filter(Assignment::awaitsApproval).count();
        String people = fourOnes.rosterComplete() ? "人已配齐" : fourOnes.rosterWords();
        String ones = !fourOnes.parts().getFirst().there()
                ? fourOnes.parts().getFirst().words()
                : fourOnes.complete() ? "四个一齐全" : "四个一" + fourOnes.words();
        return people + "；" + ones + (waiting == 0 ? "" : "；" + waiting + " 位包保领导待县领导批准");
    }

    private static boolean ofForce(Assignment one) {
        return one.role() == ProjectRole.TASK_FORCE_LEAD || one.role() == ProjectRole.TASK_FORCE_MEMBER;
    }
}
