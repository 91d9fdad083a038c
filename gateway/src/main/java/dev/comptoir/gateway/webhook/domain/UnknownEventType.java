package dev.comptoir.gateway.webhook.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.List;
import java.util.Map;

/** An endpoint was to get events that do not exist. */
public final class UnknownEventType extends DomainException {

    UnknownEventType(List<String> unknown, List<String> known) {
        super(
                "unknown-event-type",
                Kind.RULE_BROKEN,
                "No event matches " + String.join(", ", unknown) + "; known says which there are.",
                Map.of("unknown", unknown, "known", known));
    }
}
