package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.DownloadRefused;
import dev.comptoir.files.download.domain.DownloadRule;
import dev.comptoir.files.entitlement.DownloadLinks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Says what a link would give without counting anything, for HEAD requests. */
@ApplicationScoped
class LookAtDownload {

    private final DownloadStore downloads;
    private final DownloadLinks links;
    private final Clock clock;

    LookAtDownload(DownloadStore downloads, DownloadLinks links, Clock clock) {
        this.downloads = downloads;
        this.links = links;
        this.clock = clock;
    }

    Uni<Serving> handle(Ask ask) {
        DownloadLinks.Target target = links.read(ask.token()).orElseThrow(DownloadRefused::unknown);
        return downloads
                .find(target)
                .invoke(purchase -> DownloadRule.mayLook(purchase.entitlement(), clock.instant()))
                .map(purchase -> Servings.of(purchase, ask));
    }
}
