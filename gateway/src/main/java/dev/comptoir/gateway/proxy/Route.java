package dev.comptoir.gateway.proxy;

/**
 * Where a request goes, and how.
 *
 * @param isPublic a link from a mail: its token is its permission, no key is needed
 * @param bodyLimit the most bytes of body let through
 * @param isSlow may take a minute until its answer begins: imports and files
 */
record Route(Service service, boolean isPublic, long bodyLimit, boolean isSlow) {

    private static final long DEFAULT_BODY = 1024 * 1024;

    static Route to(Service service) {
        return new Route(service, false, DEFAULT_BODY, false);
    }

    Route openToAll() {
        return new Route(service, true, bodyLimit, isSlow);
    }

    Route slow() {
        return new Route(service, isPublic, bodyLimit, true);
    }

    Route upTo(long bytes) {
        return new Route(service, isPublic, bytes, isSlow);
    }
}
