package luodi.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** UUIDv7: made by the program, so that offline phones and merged counties never collide. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
