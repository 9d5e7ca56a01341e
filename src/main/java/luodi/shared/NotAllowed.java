package luodi.shared;

/** The actor sees the thing but this act is not his (domain.md §5): 403. */
public final class NotAllowed extends Refusal {
    public NotAllowed(String sentence) {
        super(sentence);
    }
}
