package dev.comptoir.gateway.webhook.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;

/** There are as many endpoints as every event can sensibly be sent to. */
public final class TooManyWebhookEndpoints extends DomainException {

    public TooManyWebhookEndpoints(int most) {
        super(
                "too-many-webhook-endpoints",
                Kind.RULE_BROKEN,
                "There are " + most + " webhook endpoints already. Delete one that nobody listens to.",
                Map.of("most", most));
    }
}
