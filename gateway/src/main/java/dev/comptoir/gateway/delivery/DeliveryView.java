package dev.comptoir.gateway.delivery;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event on its way to one endpoint. */
@Schema(
        name = "WebhookDelivery",
        description = "One event on its way to one endpoint.",
        requiredProperties = {"endpointId", "eventId", "eventType", "aggregateId", "updatedAt"})
record DeliveryView(
        UUID id,
        UUID endpointId,

        @Schema(description = "The webhook-id the endpoint gets")
        UUID eventId,

        @Schema(maxLength = 100) String eventType,

        @Schema(description = "Id of what the event is about, such as an order", maxLength = 100)
        String aggregateId,

        @Schema(description = "PENDING: will be tried (again); DELIVERED; FAILED: given up")
        DeliveryState state,

        @Schema(description = "Attempts since it began or was last replayed")
        int attempts,

        @Schema(description = "Status of the last answer; absent when there was none")
        Integer lastStatus,

        @Schema(description = "When it is tried next, or when the endpoint's pause is over; absent when it is done")
        Instant nextAttemptAt,

        Instant createdAt,
        Instant finishedAt,

        @Schema(description = "When it began, an attempt ended or it was replayed, whichever was last")
        Instant updatedAt) {

    static DeliveryView read(Columns c) {
        return new DeliveryView(
                c.uuid(),
                c.uuid(),
                c.uuid(),
                c.text(),
                c.text(),
                c.word(DeliveryState.class),
                c.integer(),
                c.integerOrNull(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.instant());
    }
}
