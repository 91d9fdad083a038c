package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.DownloadProblem;
import dev.comptoir.files.download.domain.DownloadRule;
import dev.comptoir.files.entitlement.DownloadLinks;
import dev.comptoir.files.storage.Storage;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Gives a buyer the bytes: counts a download, lets what belongs to one that was counted a moment ago go on uncounted, sends
 * nothing to who has them, and refuses the rest.
 */
@ApplicationScoped
class StartDownload {

    private final SqlTransactions transactions;
    private final FindPurchase purchases;
    private final DownloadStore downloads;
    private final CountDownload count;
    private final DownloadLinks links;
    private final Storage storage;
    private final Clock clock;

    StartDownload(
            SqlTransactions transactions,
            FindPurchase purchases,
            DownloadStore downloads,
            CountDownload count,
            DownloadLinks links,
            Storage storage,
            Clock clock) {
        this.transactions = transactions;
        this.purchases = purchases;
        this.downloads = downloads;
        this.count = count;
        this.links = links;
        this.storage = storage;
        this.clock = clock;
    }

    Uni<DownloadContent> handle(DownloadRequest request) {
        DownloadLinks.Target target = links.read(request.token()).orElseThrow(DownloadProblem::notFound);
        Instant now = clock.instant();
        return purchases.find(target, now).chain(purchase -> start(target, purchase, request, now));
    }

    private Uni<DownloadContent> start(
            DownloadLinks.Target target, Purchase purchase, DownloadRequest request, Instant now) {
        DownloadContent content = DownloadContent.of(purchase, request);
        if (content.isKnown()) {
            return Uni.createFrom().item(content);
        }
        boolean isResumed = DownloadRule.isResumed(purchase.entitlement(), content.range(), now);
        return storage.mustBeReadable(content.content().storageKey())
                .chain(() -> Steps.when(!isResumed, () -> startOver(target, purchase, now)))
                .replaceWith(content);
    }

    private Uni<Void> startOver(DownloadLinks.Target target, Purchase purchase, Instant now) {
        return downloads
                .restart(target.entitlementId(), now)
                .chain(isOpen -> Steps.when(
                        !isOpen, () -> transactions.run(tx -> count.countOrRestart(tx, target, purchase, now))));
    }
}
