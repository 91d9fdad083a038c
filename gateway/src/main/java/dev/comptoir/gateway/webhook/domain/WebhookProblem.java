package dev.comptoir.gateway.webhook.domain;

import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import java.util.List;

/** Why a webhook endpoint is not stored or not found. */
public final class WebhookProblem {

    private WebhookProblem() {}

    public static DomainException notFound() {
        return NOT_FOUND.refusal("webhook-endpoint-not-found", "There is no webhook endpoint of this id.");
    }

    public static DomainException tooMany(int most) {
        return RULE_BROKEN
                .refusal(
                        "too-many-webhook-endpoints",
                        "There are %s webhook endpoints already. Delete one that nobody uses.",
                        most)
                .with("most", most);
    }

    /** Nothing is sent in this version. */
    public static DomainException unknownApiVersion(String version, String known) {
        return RULE_BROKEN
                .refusal(
                        "unknown-api-version",
                        "Nothing is sent in a version %s; leave apiVersion out or take one of known.",
                        version)
                .with("known", List.of(known))
                .at("/apiVersion");
    }

    /** Places in our data say nothing of a body in other names. */
    public static DomainException fieldsOfAnotherFormat() {
        return RULE_BROKEN
                .refusal(
                        "fields-of-another-format",
                        "A part of data is sent in format STANDARD only; leave fields empty.")
                .at("/fields");
    }

    /** Where no event that the endpoint gets has anything. */
    public static DomainException unknownField(String field, String nearest, String pointer) {
        return RULE_BROKEN
                .refusal(
                        "unknown-event-field",
                        "No event subscribed to has %s in its data; what is written most like it is %s.",
                        field,
                        nearest)
                .with("unknown", field)
                .with("nearest", nearest)
                .at(pointer);
    }

    /** The address is not written as one that events are sent to. */
    static DomainException invalidUrl(String reason) {
        return RULE_BROKEN.refusal("invalid-webhook-url", "%s", reason).at("/url");
    }

    /** The address leads where events are never sent. */
    public static DomainException notPublic() {
        return invalidUrl("Events are only sent to public addresses: not to private, local or link-local ones, whatever"
                + " the name, nor to ports of other protocols.");
    }
}
