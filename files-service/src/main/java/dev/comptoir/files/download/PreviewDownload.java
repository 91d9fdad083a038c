package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.DownloadProblem;
import dev.comptoir.files.download.domain.DownloadRule;
import dev.comptoir.files.entitlement.DownloadLinks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Says what a link would give without counting anything, for HEAD requests. */
@ApplicationScoped
class PreviewDownload {

    private final DownloadStore downloads;
    private final DownloadLinks links;
    private final Clock clock;

    PreviewDownload(DownloadStore downloads, DownloadLinks links, Clock clock) {
        this.downloads = downloads;
        this.links = links;
        this.clock = clock;
    }

    Uni<DownloadContent> preview(DownloadRequest request) {
        DownloadLinks.Target target = links.read(request.token()).orElseThrow(DownloadProblem::notFound);
        return downloads
                .find(target)
                .invoke(purchase -> DownloadRule.mayPreview(purchase.entitlement(), clock.instant()))
                .map(purchase -> DownloadContent.of(purchase, request));
    }
}
