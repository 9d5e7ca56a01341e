package luodi.shared;

/** The first line of every handler: {@code Rights.require(ProjectPolicy.mayCreate(me))}. */
public final class Rights {
    private Rights() {}

    /** @throws NotAllowed where the matrix of domain.md §5 leaves the act blank for the actor's roles */
    public static void require(boolean may) {
        if (!may) throw new NotAllowed("这件事不在您的职责内。如需办理，请联系落地局。");
    }

    /** @throws NotFound where the address names another county than the actor's: whether it exists is not told */
    public static void requireCounty(Actor me, String county) {
        if (!me.county().code().equals(county)) throw new NotFound();
    }
}
