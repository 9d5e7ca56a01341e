package luodi.shared;

/** There is no such thing, or the actor may not see it: the two answers are the same 404. */
public final class NotFound extends Refusal {
    public NotFound() {
        super("没有这一页，或者它不归您看。");
    }
}
