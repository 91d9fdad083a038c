package dev.comptoir.gateway.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every webhook (Standard Webhooks 1.0.0 with our additions). */
@Schema(
        name = "WebhookEvent",
        description = "What is sent to endpoints; unknown fields are to be ignored.",
        requiredProperties = {"type", "timestamp", "data", "id", "sequence", "aggregateId", "apiVersion"})
@JsonPropertyOrder({"type", "timestamp", "data", "id", "sequence", "aggregateId", "apiVersion"})
public record WebhookBody(
        @Schema(examples = "order.completed", maxLength = 100)
        String type,

        @Schema(description = "When it happened, not when it was sent")
        Instant timestamp,

        @Schema(description = "The fact, by type") Object data,

        @Schema(description = "The same as the header webhook-id and at every repetition")
        UUID id,

        @Schema(
                description =
                        "Rises with every change of one aggregate; what one change brings about shares it; gaps are possible, and a retry may arrive after a later one")
        long sequence,

        @Schema(description = "Id of the order", maxLength = 100)
        String aggregateId,

        @Schema(examples = "v1", maxLength = 10) String apiVersion) {}
