package dev.comptoir.gateway.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An endpoint together with its secret, which is shown this once. */
@Schema(name = "WebhookEndpointWithSecret", description = "An endpoint and its new secret, shown this once.")
record EndpointSecretView(
        UUID id,
        @Schema(maxLength = 2000) String url,
        @Schema(maxLength = 200) String description,
        @Schema(maxItems = 20) List<String> events,
        @Schema(maxLength = 10) String state,

        @Schema(description = "Until when the secret before this one signs too")
        Instant previousSecretUntil,

        long version,
        Instant createdAt,

        @Schema(description = "Key of the signatures (Standard Webhooks). Keep it now", maxLength = 100)
        String secret) {

    static EndpointSecretView of(EndpointView view, String secret) {
        return new EndpointSecretView(
                view.id(),
                view.url(),
                view.description(),
                view.events(),
                view.state(),
                view.previousSecretUntil(),
                view.version(),
                view.createdAt(),
                secret);
    }
}
