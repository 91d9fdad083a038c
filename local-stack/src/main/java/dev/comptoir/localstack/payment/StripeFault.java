package dev.comptoir.localstack.payment;

import java.time.Duration;

/**
 * What goes wrong with one request.
 *
 * @param isDone whether what was asked for is done all the same
 * @param status answered instead; 0 for no answer at all
 * @param delay before the answer
 */
public record StripeFault(boolean isDone, int status, Duration delay) {

    /** The answer is lost after everything was done. */
    public static StripeFault silence() {
        return new StripeFault(true, 0, Duration.ZERO);
    }

    /** Done, and answered too late. */
    public static StripeFault slow(Duration delay) {
        return new StripeFault(true, 200, delay);
    }

    /** An error of the server, before anything was done. */
    public static StripeFault broken(int status) {
        return new StripeFault(false, status, Duration.ZERO);
    }

    /** An error of the server, after everything was done. */
    public static StripeFault brokenAfter(int status) {
        return new StripeFault(true, status, Duration.ZERO);
    }
}
