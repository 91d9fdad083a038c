package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.DownloadRule;
import dev.comptoir.files.entitlement.DownloadLinks;
import dev.comptoir.files.watermark.MarkContent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Finds what a link gives to those who may have it, and has the copy made that is theirs. */
@ApplicationScoped
class FindPurchase {

    private final DownloadStore downloads;
    private final MarkContent mark;

    FindPurchase(DownloadStore downloads, MarkContent mark) {
        this.downloads = downloads;
        this.mark = mark;
    }

    Uni<Purchase> find(DownloadLinks.Target target, Instant now) {
        return downloads
                .find(target)
                .invoke(purchase -> DownloadRule.mayPreview(purchase.entitlement(), now))
                .chain(purchase -> purchase.isMarkDue()
                        ? mark.handle(target.entitlementId()).chain(() -> downloads.find(target))
                        : Uni.createFrom().item(purchase));
    }
}
