package luodi.shared;

/** One of the four ways the program says no; always a sentence for the person, never a stack trace. */
public abstract sealed class Refusal extends RuntimeException permits NotFound, NotAllowed, Rejected, Stale {
    private final String sentence;

    Refusal(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
