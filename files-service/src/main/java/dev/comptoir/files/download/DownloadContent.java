package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.ByteRange;
import dev.comptoir.files.download.domain.DownloadProblem;
import dev.comptoir.files.download.domain.KnownContent;

/**
 * What to send to a buyer.
 *
 * @param isKnown whether the buyer has it: nothing is sent, and no range is looked at
 */
record DownloadContent(Purchase.Content content, ByteRange range, boolean isKnown) {

    /** Cuts what was requested out of what was bought. */
    static DownloadContent of(Purchase purchase, DownloadRequest request) {
        Purchase.Content content = purchase.content();
        if (content == null) {
            throw DownloadProblem.fileDeleted();
        }
        return KnownContent.isNamed(request.ifNoneMatch(), content.etag())
                ? new DownloadContent(content, ByteRange.whole(content.size()), true)
                : new DownloadContent(
                        content,
                        ByteRange.of(request.range(), request.ifRange(), content.etag(), content.size()),
                        false);
    }
}
