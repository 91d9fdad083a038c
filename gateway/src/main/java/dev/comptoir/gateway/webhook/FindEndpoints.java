package dev.comptoir.gateway.webhook;

import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads endpoints, newest first. */
@ApplicationScoped
class FindEndpoints {

    private static final String SCOPE = "webhook-endpoints";
    private static final UUID LAST = new UUID(-1, -1);

    private final EndpointStore store;
    private final Cursors cursors;

    FindEndpoints(EndpointStore store, Cursors cursors) {
        this.store = store;
        this.cursors = cursors;
    }

    Uni<EndpointView> one(UUID id) {
        return store.find(id);
    }

    Uni<Page<EndpointView>> page(int limit, String cursor) {
        UUID before = cursor == null
                ? LAST
                : UUID.fromString(cursors.read(SCOPE, cursor).getFirst());
        return store.newestBefore(before, limit + 1)
                .map(found -> Page.of(
                        found,
                        limit,
                        last -> cursors.write(SCOPE, List.of(last.id().toString()))));
    }
}
