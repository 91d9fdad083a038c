package dev.comptoir.gateway.replay;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Events of a time on their way to an endpoint once more. */
@Schema(
        name = "WebhookReplay",
        description = "Events of a time that an endpoint is sent once more.",
        requiredProperties = {"endpointId", "from", "to", "reachedAt", "updatedAt"})
record WebhookReplay(
        UUID id,
        UUID endpointId,
        ReplayScope scope,
        Instant from,
        Instant to,

        @Schema(description = "RUNNING: events are put into the queue of the endpoint; DONE: all of them are")
        ReplayState state,

        @Schema(description = "How many events were put into the queue so far; the delivery log says what came of them")
        long replayed,

        @Schema(description = "Up to which time of the range it has come")
        Instant reachedAt,

        Instant createdAt,

        @Schema(description = "When it was DONE; absent before")
        Instant finishedAt,

        @Schema(description = "When it came further last") Instant updatedAt) {

    static WebhookReplay read(Columns c) {
        return new WebhookReplay(
                c.uuid(),
                c.uuid(),
                c.word(ReplayScope.class),
                c.instant(),
                c.instant(),
                c.word(ReplayState.class),
                c.number(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.instant());
    }
}
