package dev.comptoir.gateway.limits;

/**
 * One published limit.
 *
 * @param perSecond how many requests come back every second
 * @param burst the most that can be saved up
 */
record Policy(String name, long perSecond, long burst) {

    Policy {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("the limit " + name + " must allow at least one request");
        }
    }

    /** {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers-10: quota and its window in seconds. */
    String header() {
        return "\"" + name + "\";q=" + burst + ";w=" + ceil(burst);
    }

    /** {@code RateLimit} of the draft: what is left, nothing also below zero, and the seconds until all of it is back. */
    String header(long remaining) {
        return "\"" + name + "\";r=" + Math.max(0, remaining) + ";t=" + ceil(burst - remaining);
    }

    private long ceil(long requests) {
        return (requests + perSecond - 1) / perSecond;
    }
}
