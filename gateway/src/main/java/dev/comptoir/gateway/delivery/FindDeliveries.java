package dev.comptoir.gateway.delivery;

import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads the delivery log, newest first. */
@ApplicationScoped
class FindDeliveries {

    private static final UUID LAST = new UUID(-1, -1);

    private final DeliveryStore store;
    private final Cursors cursors;

    FindDeliveries(DeliveryStore store, Cursors cursors) {
        this.store = store;
        this.cursors = cursors;
    }

    Uni<DeliveryDetailView> one(UUID id) {
        return store.find(id)
                .chain(delivery -> store.body(id)
                        .chain(body -> store.log(id).map(log -> new DeliveryDetailView(delivery, body, log))));
    }

    /** @param endpointId null for all; state empty for all */
    Uni<Page<DeliveryView>> page(UUID endpointId, String state, int limit, String cursor) {
        String scope = "webhook-deliveries?endpoint=" + endpointId + "&state=" + state;
        UUID before = cursor == null
                ? LAST
                : UUID.fromString(cursors.read(scope, cursor).getFirst());
        return store.newestBefore(before, endpointId, state, limit + 1)
                .map(found -> Page.of(
                        found,
                        limit,
                        last -> cursors.write(scope, List.of(last.id().toString()))));
    }
}
