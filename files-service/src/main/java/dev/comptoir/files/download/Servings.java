package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.ByteRange;
import dev.comptoir.files.download.domain.DownloadRefused;

/** Cuts what was asked out of what was bought. */
final class Servings {

    private Servings() {}

    static Serving of(Purchase purchase, Ask ask) {
        Purchase.Content content = purchase.content();
        if (content == null) {
            throw DownloadRefused.fileGone();
        }
        return new Serving(content, ByteRange.of(ask.range(), ask.ifRange(), content.etag(), content.size()));
    }
}
