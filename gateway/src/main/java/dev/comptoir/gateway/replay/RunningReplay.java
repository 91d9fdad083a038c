package dev.comptoir.gateway.replay;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A replay as the one who works on it sees it.
 *
 * @param reachedAt when the last event that was looked at was recorded, and its id
 */
record RunningReplay(
        UUID id,
        UUID endpointId,
        ReplayScope scope,
        List<String> types,
        Instant to,
        Instant reachedAt,
        UUID reachedId) {

    static RunningReplay read(Columns c) {
        return new RunningReplay(
                c.uuid(), c.uuid(), c.word(ReplayScope.class), c.texts(), c.instant(), c.instant(), c.uuid());
    }

    /** How far one step came: how many events it looked at and sent again, and where the last of them stands. */
    record Step(long lookedAt, long replayed, Instant reachedAt, UUID reachedId) {

        static Step read(Columns c) {
            return new Step(c.number(), c.number(), c.instant(), c.uuid());
        }
    }
}
