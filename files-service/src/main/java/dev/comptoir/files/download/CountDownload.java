package dev.comptoir.files.download;

import dev.comptoir.contracts.files.FileDownloadedV1;
import dev.comptoir.files.download.domain.DownloadRule;
import dev.comptoir.files.entitlement.DownloadLinks;
import dev.comptoir.files.entitlement.EntitlementEvents;
import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Counts a download and publishes it, or finds that it belongs to one that was counted a moment ago. */
@ApplicationScoped
class CountDownload {

    private final DownloadStore downloads;
    private final Outbox outbox;
    private final EntitlementEvents events;

    CountDownload(DownloadStore downloads, Outbox outbox, EntitlementEvents events) {
        this.downloads = downloads;
        this.outbox = outbox;
        this.events = events;
    }

    /** The rows are locked: of those who come at once the first counts, and the others find its download open. */
    Uni<Void> countOrRestart(SqlTx tx, DownloadLinks.Target target, Purchase purchase, Instant now) {
        Instant resumable = DownloadRule.resumableUntil(now, purchase.content().size());
        return downloads
                .lock(tx, target)
                .chain(locked -> downloads
                        .count(tx, target.entitlementId(), now, resumable)
                        .chain(used -> used.isPresent()
                                ? publish(tx, locked.entitlement(), used.get(), now)
                                : restartOrRefuse(tx, locked.entitlement(), now)));
    }

    private Uni<Void> publish(SqlTx tx, Entitlement entitlement, int used, Instant now) {
        return downloads
                .nextEventVersion(tx, entitlement.fileGuid())
                .chain(version -> outbox.append(
                        tx,
                        new FileDownloadedV1(
                                entitlement.fileGuid(), version, entitlement.id(), entitlement.orderId(), used, now)))
                .chain(() ->
                        Steps.when(entitlement.isLastDownload(used), () -> events.exhausted(tx, entitlement, now)));
    }

    private Uni<Void> restartOrRefuse(SqlTx tx, Entitlement entitlement, Instant now) {
        return downloads
                .restart(tx, entitlement.id(), now)
                .invoke(isOpen -> {
                    if (!isOpen) {
                        DownloadRule.mayStart(entitlement, now);
                    }
                })
                .replaceWithVoid();
    }
}
