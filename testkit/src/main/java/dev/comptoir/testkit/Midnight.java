package dev.comptoir.testkit;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.awaitility.Awaitility;

/** For tests that do several things which must be of one day. */
public final class Midnight {

    private static final LocalTime TOO_LATE = LocalTime.of(23, 58);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private Midnight() {}

    /** Returns at once unless a day of one of the zones is about to end; then as soon as the next has begun. */
    public static void isFar(ZoneId... zones) {
        Awaitility.await("the next day")
                .atMost(LONGEST)
                .until(() -> Arrays.stream(zones)
                        .noneMatch(zone -> LocalTime.now(zone).isAfter(TOO_LATE)));
    }
}
