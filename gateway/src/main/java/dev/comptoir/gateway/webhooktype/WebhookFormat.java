package dev.comptoir.gateway.webhooktype;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.gateway.snipcart.SnipcartBody;
import java.util.List;
import java.util.Optional;

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

    /** Whether its bodies say of an order more than their event. */
    public boolean showsOrders() {
        return this == SNIPCART;
    }

    /**
     * Of which order more has to be known than is kept.
     *
     * @return its id; empty where nothing is missing
     */
    public Optional<String> missingOrder(byte[] event, String soFar) {
        return this == STANDARD ? Optional.empty() : SnipcartBody.missingOrder(event, soFar);
    }

    /**
     * The body as it is sent.
     *
     * @param fields places in the data; empty for all of it
     * @param soFar what is kept about its aggregate up to this event, one body a line; null where a format needs none of it
     */
    public byte[] body(byte[] event, List<String> fields, String soFar) {
        return this == STANDARD ? WebhookBody.only(event, fields) : SnipcartBody.of(event, soFar);
    }
}
