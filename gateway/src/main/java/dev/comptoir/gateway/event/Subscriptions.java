package dev.comptoir.gateway.event;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.gateway.webhooktype.OutgoingEvent;
import dev.comptoir.gateway.webhooktype.WebhookFormat;
import dev.comptoir.platform.db.Columns;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who subscribed to which events. */
public record Subscriptions(List<Subscription> all) {

    /** The columns that {@link #read} takes. */
    public static final String COLUMNS = "id, events, trigger_fields, filter::text, format";

    public static Subscription read(Columns c) {
        return new Subscription(
                c.uuid(), c.texts(), c.texts(), c.json(new TypeReference<>() {}), c.word(WebhookFormat.class));
    }

    Stream<UUID> endpoints(OutgoingEvent event) {
        return all.stream()
                .filter(each -> each.wants(event.type(), event.body()))
                .map(Subscription::endpointId);
    }
}
