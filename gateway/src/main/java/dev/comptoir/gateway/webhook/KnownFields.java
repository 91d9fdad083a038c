package dev.comptoir.gateway.webhook;

import dev.comptoir.gateway.event.EventCondition;
import dev.comptoir.gateway.event.domain.EventFilter;
import dev.comptoir.gateway.webhook.domain.WebhookProblem;
import dev.comptoir.gateway.webhooktype.DataFields;
import java.util.Collection;
import java.util.List;

/** Refuses places that no event an endpoint subscribed to has in its data: nothing would ever be sent, or nothing of it. */
final class KnownFields {

    private KnownFields() {}

    static void check(Collection<String> events, Collection<String> fields, List<EventCondition> filter) {
        List<String> patterns = List.copyOf(events);
        DataFields known = DataFields.of(type -> EventFilter.matches(patterns, type));
        for (int i = 0; i < filter.size(); i++) {
            check(known, filter.get(i).field(), "/filter/" + i + "/field");
        }
        fields.stream().sorted().forEach(field -> check(known, field, "/fields"));
    }

    /** What an endpoint has from before stays as it is: it can still be switched off. */
    static void checkChange(EndpointChange before, EndpointChange change) {
        if (!change.events().equals(before.events())
                || !change.fields().equals(before.fields())
                || !change.filter().equals(before.filter())) {
            check(change.events(), change.fields(), change.filter());
        }
    }

    private static void check(DataFields known, String field, String pointer) {
        if (!known.contains(field)) {
            throw WebhookProblem.unknownField(field, known.nearest(field).orElse(""), pointer);
        }
    }
}
