package luodi.channels;

import luodi.shared.Actor;

/** One's own messages are one's own; nobody reads another's. */
public final class MessagePolicy {
    private MessagePolicy() {}

    public static boolean mayReadOwn(Actor me) {
        return me.county() != null;
    }
}
