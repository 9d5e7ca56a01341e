package luodi.problems;

import luodi.projects.Seen;
import luodi.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 问题清单: to raise a problem, and whatever moves it (domain.md §3.2). */
@Component
public class Problems {

    /** Raises a problem and answers its number (谷-2018-016); joins the caller's transaction; sent twice, it is one problem. */
    @Transactional
    public String raise(Actor me, Seen project, NewProblem problem) {
        throw new UnsupportedOperationException();
    }
}
