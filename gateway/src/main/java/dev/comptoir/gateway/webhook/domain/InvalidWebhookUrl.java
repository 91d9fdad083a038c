package dev.comptoir.gateway.webhook.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.kernel.Kind;
import java.util.List;
import java.util.Map;

/** The address of an endpoint is not one that events may be sent to. */
public final class InvalidWebhookUrl extends DomainException {

    InvalidWebhookUrl(String reason) {
        super(
                "invalid-webhook-url",
                Kind.RULE_BROKEN,
                reason,
                Map.of(),
                List.of(new FieldError("/url", "invalid-webhook-url", reason)));
    }
}
