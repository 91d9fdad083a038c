package dev.comptoir.catalog.fetchschedule.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a page is fetched: as often as the merchant says while it can be read, in growing pauses while it cannot, and no
 * more once it is gone for long.
 *
 * @param failuresInRow how often it could not be read since it was read last
 */
public record FetchPace(int everyHours, int failuresInRow) {

    public static final int MOST_FAILURES = 10;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(30);

    /** After another try. */
    public FetchPace after(boolean isRead) {
        return new FetchPace(everyHours, isRead ? 0 : failuresInRow + 1);
    }

    public boolean isGivenUp() {
        return failuresInRow >= MOST_FAILURES;
    }

    /** The pause doubles with every failure and is never longer than the merchant's own, nor shorter than half an hour. */
    public Instant next(Instant now) {
        Duration every = Duration.ofHours(everyHours);
        if (failuresInRow == 0) {
            return now.plus(every);
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresInRow - 1, 16));
        return now.plus(pause.compareTo(every) < 0 ? pause : every);
    }
}
