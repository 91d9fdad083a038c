package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Shows who may download what, newest first. */
@ApplicationScoped
class FindEntitlements {

    private final EntitlementStore entitlements;
    private final Cursors cursors;
    private final DownloadLinks links;
    private final Clock clock;

    FindEntitlements(EntitlementStore entitlements, Cursors cursors, DownloadLinks links, Clock clock) {
        this.entitlements = entitlements;
        this.cursors = cursors;
        this.links = links;
        this.clock = clock;
    }

    Uni<Page<EntitlementView>> handle(UUID orderId, UUID fileGuid, int limit, String cursor, boolean isCounted) {
        String scope = "entitlements?orderId=" + orderId + "&fileGuid=" + fileGuid;
        UUID after = cursor == null
                ? null
                : UUID.fromString(cursors.read(scope, cursor).getFirst());
        return entitlements
                .list(orderId, fileGuid, after, limit + 1)
                .map(found -> Page.of(found, limit, last -> next(scope, last)).map(this::view))
                .chain(page -> isCounted
                        ? entitlements.count(orderId, fileGuid).map(page::withTotal)
                        : Uni.createFrom().item(page));
    }

    /** The one entitlement. */
    Uni<EntitlementView> one(UUID id) {
        return entitlements.find(id).map(this::view);
    }

    private String next(String scope, Entitlement last) {
        return cursors.write(scope, List.of(last.id().toString()));
    }

    private EntitlementView view(Entitlement entitlement) {
        return EntitlementView.of(entitlement, clock.instant(), links);
    }
}
