package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.DownloadProblem;
import dev.comptoir.files.entitlement.DownloadLinks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Says what a link would give without counting anything, for HEAD requests. */
@ApplicationScoped
class PreviewDownload {

    private final FindPurchase purchases;
    private final DownloadLinks links;
    private final Clock clock;

    PreviewDownload(FindPurchase purchases, DownloadLinks links, Clock clock) {
        this.purchases = purchases;
        this.links = links;
        this.clock = clock;
    }

    Uni<DownloadContent> preview(DownloadRequest request) {
        DownloadLinks.Target target = links.read(request.token()).orElseThrow(DownloadProblem::notFound);
        return purchases.find(target, clock.instant()).map(purchase -> DownloadContent.of(purchase, request));
    }
}
