package dev.comptoir.storefront;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.platform.inbox.EventMeta;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/**
 * Keeps the newest profile of the store. It needs no inbox row: an event carries the whole profile, and the version guard of
 * the one statement drops repeats and latecomers.
 */
@ApplicationScoped
class ProjectStoreProfile {

    private final StoreProfileStore store;
    private final Event<StoreProfileChanged> changes;

    ProjectStoreProfile(StoreProfileStore store, Event<StoreProfileChanged> changes) {
        this.store = store;
        this.changes = changes;
    }

    Uni<Void> handle(EventMeta meta, StoreProfileSavedV1 saved) {
        return store.save(saved).invoke(() -> changes.fire(new StoreProfileChanged()));
    }
}
