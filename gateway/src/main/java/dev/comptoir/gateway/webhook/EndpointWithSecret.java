package dev.comptoir.gateway.webhook;

import dev.comptoir.gateway.event.EventCondition;
import dev.comptoir.gateway.webhooktype.WebhookFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An endpoint together with its secret, which is shown this once. */
@Schema(
        name = "WebhookEndpointWithSecret",
        description = "An endpoint and its new secret, shown this once.",
        requiredProperties = {"url", "apiVersion", "secret"})
record EndpointWithSecret(
        UUID id,
        @Schema(maxLength = 2000) String url,
        @Schema(maxLength = 200) String description,
        @Schema(maxItems = 20) List<String> events,

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

        EndpointState state,

        @Schema(description = "Until when the secret before this one signs too")
        Instant previousSecretUntil,

        long version,
        Instant createdAt,

        @Schema(description = "Key of the signatures (Standard Webhooks). Keep it now", maxLength = 100)
        String secret) {

    static EndpointWithSecret of(Endpoint endpoint, String secret) {
        return new EndpointWithSecret(
                endpoint.id(),
                endpoint.url(),
                endpoint.description(),
                endpoint.events(),
                endpoint.ordered(),
                endpoint.triggerFields(),
                endpoint.filter(),
                endpoint.fields(),
                endpoint.apiVersion(),
                endpoint.format(),
                endpoint.state(),
                endpoint.previousSecretUntil(),
                endpoint.version(),
                endpoint.createdAt(),
                secret);
    }
}
