package dev.comptoir.orders.logo.domain;

import dev.comptoir.kernel.picture.JpegHead;
import dev.comptoir.kernel.picture.PictureBytes;
import java.nio.ByteBuffer;

/**
 * What a picture says of itself before a pixel of it is unpacked.
 *
 * @param orientation how EXIF wants it turned, 1 to 8; 1 is as it is
 */
public record PictureHead(PictureType type, int width, int height, int orientation) {

    private static final int MOST_PER_SIDE = 4_000;
    private static final int MOST_PIXELS = 8_000_000;
    private static final int CMYK = 4;

    /** Refuses what is no picture of a known type, and what would be too large unpacked. */
    public static PictureHead read(byte[] picture) {
        if (picture.length == 0) {
            throw LogoProblem.empty();
        }
        PictureHead head = parse(ByteBuffer.wrap(picture));
        if (head.width < 1 || head.height < 1) {
            throw LogoProblem.unreadable();
        }
        if (head.width > MOST_PER_SIDE
                || head.height > MOST_PER_SIDE
                || (long) head.width * head.height > MOST_PIXELS) {
            throw LogoProblem.tooManyPixels(head.width, head.height, MOST_PER_SIDE, MOST_PIXELS);
        }
        return head;
    }

    private static PictureHead parse(ByteBuffer bytes) {
        try {
            if (PictureBytes.startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
                return png(bytes);
            }
            if (JpegHead.isIn(bytes)) {
                JpegScans.check(bytes);
                return jpeg(JpegHead.read(bytes).orElseThrow(LogoProblem::unreadable));
            }
        } catch (IndexOutOfBoundsException _) {
            throw LogoProblem.unreadable();
        }
        throw LogoProblem.unknownType();
    }

    private static PictureHead png(ByteBuffer bytes) {
        if (!PictureBytes.startsWith(bytes, 12, "IHDR")) {
            throw LogoProblem.unreadable();
        }
        return new PictureHead(PictureType.PNG, bytes.getInt(16), bytes.getInt(20), 1);
    }

    private static PictureHead jpeg(JpegHead head) {
        if (head.components() == CMYK) {
            throw LogoProblem.notRgb();
        }
        return new PictureHead(PictureType.JPEG, head.width(), head.height(), head.orientation());
    }
}
