package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.ByteRange;
import dev.comptoir.files.download.domain.DownloadProblem;

/** What to send to a buyer. */
record DownloadContent(Purchase.Content content, ByteRange range) {

    /** Cuts what was requested out of what was bought. */
    static DownloadContent of(Purchase purchase, DownloadRequest request) {
        Purchase.Content content = purchase.content();
        if (content == null) {
            throw DownloadProblem.fileDeleted();
        }
        return new DownloadContent(
                content, ByteRange.of(request.range(), request.ifRange(), content.etag(), content.size()));
    }
}
