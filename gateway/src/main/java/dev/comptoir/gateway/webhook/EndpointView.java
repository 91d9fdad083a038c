package dev.comptoir.gateway.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An endpoint as its owner sees it: everything but the secret. */
@Schema(name = "WebhookEndpoint", description = "An address that is told of events.")
public record EndpointView(
        UUID id,
        @Schema(maxLength = 2000) String url,
        @Schema(maxLength = 200) String description,

        @Schema(description = "Names of events, or a beginning with a star such as order.*", maxItems = 20)
        List<String> events,

        @Schema(
                description = "ENABLED, or DISABLED: nothing is sent, events still queue up for 30 days",
                maxLength = 10)
        String state,

        @Schema(description = "Why the gateway switched it off: GONE or FAILING; absent otherwise", maxLength = 20)
        String disabledReason,

        Instant disabledAt,

        @Schema(description = "Since when every attempt has failed; absent when the last one worked")
        Instant failingSince,

        @Schema(
                description =
                        "Until when nothing is sent because the endpoint was down or overloaded; what is due is sent then,"
                                + " the oldest first. Absent when it is not resting")
        Instant restingUntil,

        @Schema(description = "Until when the secret before the last rotation signs too")
        Instant previousSecretUntil,

        long version,
        Instant createdAt,
        Instant updatedAt) {}
