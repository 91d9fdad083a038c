package dev.comptoir.storefront;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.platform.inbox.EventMeta;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps the newest profile of the store. It needs no inbox row: an event carries the whole profile, and the version guard of
 * the one statement drops repeats and latecomers.
 */
@ApplicationScoped
class ProjectStoreProfile {

    private final StoreProfileStore store;
    private final StoreProfiles profiles;

    ProjectStoreProfile(StoreProfileStore store, StoreProfiles profiles) {
        this.store = store;
        this.profiles = profiles;
    }

    Uni<Void> handle(EventMeta meta, StoreProfileSavedV1 saved) {
        return store.save(saved).invoke(profiles::invalidate);
    }
}
