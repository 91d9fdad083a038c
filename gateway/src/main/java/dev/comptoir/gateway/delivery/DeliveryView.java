package dev.comptoir.gateway.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event on its way to one endpoint. */
@Schema(name = "WebhookDelivery", description = "One event on its way to one endpoint.")
record DeliveryView(
        UUID id,
        UUID endpointId,

        @Schema(description = "The webhook-id the endpoint gets")
        UUID eventId,

        @Schema(maxLength = 100) String eventType,

        @Schema(description = "Id of the order", maxLength = 100)
        String aggregateId,

        @Schema(description = "PENDING: will be tried (again); DELIVERED; FAILED: given up", maxLength = 10)
        String state,

        @Schema(description = "Tries since it began or was last replayed")
        int attempts,

        @Schema(description = "Status of the last answer; absent when there was none")
        Integer lastStatus,

        @Schema(description = "When it is tried next, or when the endpoint's rest is over; absent when it is done")
        Instant nextAttemptAt,

        Instant createdAt,
        Instant finishedAt) {}
