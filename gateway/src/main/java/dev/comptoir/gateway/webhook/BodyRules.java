package dev.comptoir.gateway.webhook;

import dev.comptoir.gateway.webhook.domain.WebhookProblem;
import dev.comptoir.gateway.webhooktype.WebhookBody;
import dev.comptoir.gateway.webhooktype.WebhookFormat;
import java.util.Collection;

/** What an endpoint can want of the bodies it gets. */
final class BodyRules {

    private BodyRules() {}

    static void check(String apiVersion, WebhookFormat format, Collection<String> fields) {
        if (!apiVersion.equals(WebhookBody.API_VERSION)) {
            throw WebhookProblem.unknownApiVersion(apiVersion, WebhookBody.API_VERSION);
        }
        if (format != WebhookFormat.STANDARD && !fields.isEmpty()) {
            throw WebhookProblem.fieldsOfAnotherFormat();
        }
    }
}
