package dev.comptoir.gateway.attempt;

import dev.comptoir.gateway.webhooktype.WebhookFormat;
import dev.comptoir.platform.db.Columns;
import java.util.List;
import java.util.UUID;

/**
 * One try to deliver, as taken from the queue.
 *
 * @param attempts how many there were since the delivery began or was last replayed, this one included
 * @param number its place in the log, which goes on over replays
 */
record Attempt(UUID deliveryId, int attempts, int number, UUID eventId, byte[] body, Target target) {

    /** Where it goes and what it is signed with; the previous secret is null outside a rotation. */
    record Target(UUID endpointId, String url, String secret, String previousSecret, String apiVersion) {

        static Target read(Columns c) {
            return new Target(c.uuid(), c.text(), c.text(), c.text(), c.text());
        }
    }

    static Attempt read(Columns c) {
        Attempt whole = new Attempt(c.uuid(), c.integer(), c.integer(), c.uuid(), c.bytes(), Target.read(c));
        List<String> fields = c.texts();
        return whole.with(c.word(WebhookFormat.class).body(whole.body, fields));
    }

    private Attempt with(byte[] part) {
        return new Attempt(deliveryId, attempts, number, eventId, part, target);
    }
}
