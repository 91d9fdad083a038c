package dev.comptoir.gateway.attempt;

import dev.comptoir.gateway.webhooktype.WebhookFormat;
import dev.comptoir.platform.db.Columns;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One try to deliver, as taken from the queue.
 *
 * @param attempts how many there were since the delivery began or was last replayed, this one included
 * @param number its place in the log, which goes on over replays
 */
record Attempt(UUID deliveryId, int attempts, int number, UUID eventId, Content content, Target target) {

    /**
     * What the body is written of.
     *
     * @param order what is stored about the order of the event up to it, one body a line; null for nothing
     */
    record Content(byte[] event, List<String> fields, WebhookFormat format, String order) {

        static Content read(Columns c) {
            return new Content(c.bytes(), c.texts(), c.word(WebhookFormat.class), null);
        }
    }

    /** Where it goes and what it is signed with; the previous secret is null outside a rotation. */
    record Target(UUID endpointId, String url, String secret, String previousSecret, String apiVersion) {

        static Target read(Columns c) {
            return new Target(c.uuid(), c.text(), c.text(), c.text(), c.text());
        }
    }

    static Attempt read(Columns c) {
        return new Attempt(c.uuid(), c.integer(), c.integer(), c.uuid(), Content.read(c), Target.read(c));
    }

    byte[] body() {
        return content.format.body(content.event, content.fields, content.order);
    }

    boolean showsOrder() {
        return content.format.showsOrders();
    }

    /** The id of the order of which more has to be known than is stored; empty where nothing is missing. */
    Optional<String> missingOrder() {
        return content.format.missingOrder(content.event, content.order);
    }

    /** @param order what is stored about it; null for nothing */
    Attempt with(String order) {
        Content whole = new Content(content.event, content.fields, content.format, order);
        return new Attempt(deliveryId, attempts, number, eventId, whole, target);
    }

    /** @param order as it was read, before what is stored about it */
    Attempt after(String order) {
        return with(content.order == null ? order : order + '\n' + content.order);
    }
}
