package dev.comptoir.gateway.webhooktype;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.gateway.snipcart.SnipcartBody;
import java.util.List;

/** How the body of an event is written for an endpoint. */
public enum WebhookFormat {
    /** As {@link WebhookBody} says. */
    STANDARD,
    /** As Snipcart's webhooks are documented; only events that Snipcart has too. */
    SNIPCART;

    /** Whether an event has such a body. */
    public boolean has(JsonNode event) {
        return this == STANDARD || SnipcartBody.exists(event);
    }

    /**
     * The body as it is sent.
     *
     * @param fields places in the data; empty for all of it
     */
    public byte[] body(byte[] event, List<String> fields) {
        return this == STANDARD ? WebhookBody.only(event, fields) : SnipcartBody.of(event);
    }
}
