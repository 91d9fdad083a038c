package dev.comptoir.gateway.proxy;

/**
 * Where a request goes, and how.
 *
 * @param isPublic a link from a mail: its token is its permission, no key is needed
 * @param bodyLimit the most bytes of body let through
 * @param pace when it may take a minute until its answer begins
 */
record Route(Service service, boolean isPublic, long bodyLimit, Pace pace) {

    /** What is slow: nothing, taking in a large body, or making a large answer as well. */
    enum Pace {
        PROMPT,
        SLOW_TO_TAKE,
        SLOW
    }

    private static final long DEFAULT_BODY = 1024 * 1024;

    static Route to(Service service) {
        return new Route(service, false, DEFAULT_BODY, Pace.PROMPT);
    }

    Route openToAll() {
        return new Route(service, true, bodyLimit, pace);
    }

    Route slow() {
        return new Route(service, isPublic, bodyLimit, Pace.SLOW);
    }

    Route slowToTake() {
        return new Route(service, isPublic, bodyLimit, Pace.SLOW_TO_TAKE);
    }

    Route upTo(long bytes) {
        return new Route(service, isPublic, bytes, pace);
    }
}
