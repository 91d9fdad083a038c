package dev.comptoir.catalog.imagecopy;

import dev.comptoir.platform.db.Columns;

/** A picture that could not be had: its product has the address that the file says. */
public record ImageCopyWarning(int row, String url, String code, String detail) {

    static ImageCopyWarning read(Columns c) {
        return new ImageCopyWarning(c.integer(), c.text(), c.text(), c.text());
    }
}
