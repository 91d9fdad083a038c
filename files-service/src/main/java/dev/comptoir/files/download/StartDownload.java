package dev.comptoir.files.download;

import dev.comptoir.contracts.files.FileDownloadedV1;
import dev.comptoir.files.download.domain.DownloadRefused;
import dev.comptoir.files.download.domain.DownloadRule;
import dev.comptoir.files.entitlement.DownloadLinks;
import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Lets a buyer have the bytes: counts a start, lets a resumed transfer go on uncounted, refuses the rest. */
@ApplicationScoped
class StartDownload {

    private final SqlTransactions transactions;
    private final DownloadStore downloads;
    private final DownloadLinks links;
    private final Outbox outbox;
    private final Clock clock;

    StartDownload(
            SqlTransactions transactions, DownloadStore downloads, DownloadLinks links, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.downloads = downloads;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Serving> handle(Ask ask) {
        DownloadLinks.Target target = links.read(ask.token()).orElseThrow(DownloadRefused::unknown);
        Instant now = clock.instant();
        return downloads.find(target).chain(purchase -> serve(target, purchase, ask, now));
    }

    private Uni<Serving> serve(DownloadLinks.Target target, Purchase purchase, Ask ask, Instant now) {
        DownloadRule.mayLook(purchase.entitlement(), now);
        Serving serving = Servings.of(purchase, ask);
        return DownloadRule.isResumed(purchase.entitlement(), serving.range(), now)
                ? Uni.createFrom().item(serving)
                : transactions.run(tx -> count(tx, target, purchase, now)).replaceWith(serving);
    }

    private Uni<Void> count(SqlTx tx, DownloadLinks.Target target, Purchase purchase, Instant now) {
        Entitlement entitlement = purchase.entitlement();
        Instant resumable = DownloadRule.resumableUntil(now, purchase.content().size());
        return downloads
                .nextEventVersion(tx, target.fileGuid())
                .chain(version -> downloads
                        .count(tx, entitlement.id(), now, resumable)
                        .call(used -> used.isPresent() ? Uni.createFrom().voidItem() : refuse(tx, target, now))
                        .map(Optional::orElseThrow)
                        .chain(used -> outbox.append(
                                tx,
                                new FileDownloadedV1(
                                        target.fileGuid(),
                                        version,
                                        entitlement.id(),
                                        entitlement.orderId(),
                                        used,
                                        now))));
    }

    /** Says why, as the row stands now. */
    private Uni<Void> refuse(SqlTx tx, DownloadLinks.Target target, Instant now) {
        return downloads
                .find(tx, target)
                .invoke(purchase -> DownloadRule.mayStart(purchase.entitlement(), now))
                .replaceWithVoid();
    }
}
