package dev.comptoir.catalog.imagecopy;

import dev.comptoir.platform.db.Columns;

/** How far the pictures of an import are. */
public record ImageCopyCounts(int waiting, int copied, int failed) {

    static ImageCopyCounts read(Columns c) {
        return new ImageCopyCounts(c.integer(), c.integer(), c.integer());
    }

    public boolean isNone() {
        return waiting + copied + failed == 0;
    }
}
