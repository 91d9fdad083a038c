package dev.comptoir.gateway.request;

/**
 * Where a request goes, and how.
 *
 * @param isPublic a link from a mail: its token is its permission, no key is needed
 * @param bodyLimit the most bytes of body let through
 * @param pace when it may take a minute until its answer begins
 */
public record Route(Service service, boolean isPublic, long bodyLimit, Pace pace) {

    /**
     * What is slow: nothing, or taking in a large body and doing what it asks for; a stream begins soon and goes on for long. No
     * read is slow to begin: silence means that a program or its database hangs.
     */
    public enum Pace {
        PROMPT,
        SLOW_TO_TAKE,
        STREAM
    }

    private static final long DEFAULT_BODY = 1024 * 1024;

    public static Route to(Service service) {
        return new Route(service, false, DEFAULT_BODY, Pace.PROMPT);
    }

    /** The same way to another program. */
    public Route at(Service other) {
        return new Route(other, isPublic, bodyLimit, pace);
    }

    public Route openToAll() {
        return new Route(service, true, bodyLimit, pace);
    }

    public Route slowToTake() {
        return new Route(service, isPublic, bodyLimit, Pace.SLOW_TO_TAKE);
    }

    public Route streaming() {
        return new Route(service, isPublic, bodyLimit, Pace.STREAM);
    }

    public Route upTo(long bytes) {
        return new Route(service, isPublic, bytes, pace);
    }
}
