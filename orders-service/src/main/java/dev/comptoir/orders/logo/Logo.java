package dev.comptoir.orders.logo;

import dev.comptoir.orders.logo.domain.PictureType;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.http.ETags;
import java.time.Instant;
import java.util.Locale;

/**
 * The logo from a time on.
 *
 * @param version rises with every change, also when it is taken away
 * @param type null, as the content is, where there is none from then on
 */
public record Logo(long version, PictureType type, int width, int height, byte[] content, Instant savedAt) {

    /** What {@link #read} reads. */
    static final String COLUMNS = "version, type, coalesce(width, 0), coalesce(height, 0), content, saved_at";

    /** Before the first was uploaded. */
    static final Logo NEVER = new Logo(0, null, 0, 0, null, Instant.EPOCH);

    /** On paper, in millimetres. */
    private static final double MOST_WIDTH = 60;

    private static final double MOST_HEIGHT = 24;

    /** On a screen a pixel is a 96th of an inch; on paper none is larger. */
    private static final double LARGEST_PIXEL = 25.4 / 96;

    static Logo read(Columns c) {
        return new Logo(c.number(), c.word(PictureType.class), c.integer(), c.integer(), c.bytes(), c.instant());
    }

    boolean isThere() {
        return content != null;
    }

    /** Refuses to change another than the caller has read; where there is none, none is overwritten unseen. */
    void check(String ifMatch) {
        if (isThere()) {
            ETags.require(ifMatch);
        }
        ETags.check(ifMatch, version);
    }

    /** On paper, as a style sheet says it. */
    public String printedWidth() {
        return millimetres(width);
    }

    /** On paper, as a style sheet says it. */
    public String printedHeight() {
        return millimetres(height);
    }

    private String millimetres(int pixels) {
        double pixel = Math.min(LARGEST_PIXEL, Math.min(MOST_WIDTH / width, MOST_HEIGHT / height));
        return String.format(Locale.ROOT, "%.2fmm", pixels * pixel);
    }
}
