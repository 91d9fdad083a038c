package dev.comptoir.gateway.webhook;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.gateway.event.EventCondition;
import dev.comptoir.gateway.webhooktype.WebhookFormat;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An endpoint as its owner sees it: everything but the secret. */
@Schema(
        name = "WebhookEndpoint",
        description = "An address that gets events.",
        requiredProperties = {"url", "apiVersion", "updatedAt"})
record Endpoint(
        UUID id,
        @Schema(maxLength = 2000) String url,

        @Schema(description = "A note; absent when there is none", maxLength = 200)
        String description,

        @Schema(description = "Names of events, or a beginning with a star such as order.*", maxItems = 20)
        List<String> events,

        @Schema(description = "Whether an event of an aggregate is sent only when those before it are done")
        boolean ordered,

        @Schema(description = "Fields one of which has to have changed; empty when any will do", maxItems = 20)
        List<String> triggerFields,

        @Schema(description = "What has to hold for an event to be sent", maxItems = 10)
        List<EventCondition> filter,

        @Schema(description = "What of data is sent; empty for all of it", maxItems = 50)
        List<String> fields,

        @Schema(description = "Version of what is sent", examples = "v1", maxLength = 10)
        String apiVersion,

        @Schema(description = "How bodies are written: STANDARD or SNIPCART")
        WebhookFormat format,

        @Schema(description = "ENABLED, or DISABLED: nothing is sent, events still queue up for 30 days")
        EndpointState state,

        @Schema(description = "Why the gateway switched it off: GONE or FAILING; absent otherwise", maxLength = 20)
        String disabledReason,

        Instant disabledAt,

        @Schema(description = "Since when every attempt has failed; absent when the last one worked")
        Instant failingSince,

        @Schema(
                description =
                        "Until when nothing is sent because the endpoint was down or overloaded; what is due is sent then,"
                                + " the oldest first. Absent when it is not paused")
        Instant pausedUntil,

        @Schema(description = "Until when the secret before the last rotation signs too")
        Instant previousSecretUntil,

        long version,
        Instant createdAt,
        Instant updatedAt) {

    static Endpoint read(Columns c, Instant now) {
        return new Endpoint(
                c.uuid(),
                c.text(),
                c.textOrNull(),
                c.texts(),
                c.bool(),
                c.texts(),
                c.json(new TypeReference<>() {}),
                c.texts(),
                c.text(),
                c.word(WebhookFormat.class),
                c.word(EndpointState.class),
                c.textOrNull(),
                c.instant(),
                c.instant(),
                ahead(c.instant(), now),
                c.instant(),
                c.number(),
                c.instant(),
                c.instant());
    }

    private static Instant ahead(Instant time, Instant now) {
        return time != null && time.isAfter(now) ? time : null;
    }
}
