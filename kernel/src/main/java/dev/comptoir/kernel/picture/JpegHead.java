package dev.comptoir.kernel.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What a JPEG says of itself before its pixels.
 *
 * @param components colours of a pixel: 1 for grey, 3, or 4 for those of printing presses
 * @param orientation how EXIF wants it turned, 1 to 8; 1 is as it is
 */
public record JpegHead(int width, int height, int components, int orientation) {

    private static final int EXIF = 0xe1;
    private static final int ORIENTATION = 0x0112;

    /** Whether a picture claims to be a JPEG. */
    public static boolean isIn(ByteBuffer bytes) {
        return PictureBytes.startsWith(bytes, 0, "\u00ff\u00d8\u00ff");
    }

    /** Walks the segments up to the one that says the size; empty when none does. */
    public static Optional<JpegHead> read(ByteBuffer bytes) {
        int orientation = 1;
        int at = 2;
        while ((bytes.get(at) & 0xff) == 0xff) {
            int marker = bytes.get(at + 1) & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (isFrame(marker)) {
                int height = PictureBytes.unsigned(bytes, at + 5);
                int width = PictureBytes.unsigned(bytes, at + 7);
                return Optional.of(new JpegHead(width, height, bytes.get(at + 9) & 0xff, orientation));
            }
            if (marker == EXIF && PictureBytes.startsWith(bytes, at + 4, "Exif\0\0")) {
                orientation = orientation(bytes, at + 10);
            }
            at += 2 + PictureBytes.unsigned(bytes, at + 2);
        }
        return Optional.empty();
    }

    /** Start of frame, of all kinds of coding; between them stand tables that look alike. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Damaged EXIF turns nothing. */
    private static int orientation(ByteBuffer whole, int start) {
        try {
            return stated(whole, start);
        } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
            return 1;
        }
    }

    private static int stated(ByteBuffer whole, int start) {
        ByteBuffer tiff = whole.slice(start, whole.limit() - start);
        tiff.order(PictureBytes.startsWith(tiff, 0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = PictureBytes.unsigned(tiff, directory);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (PictureBytes.unsigned(tiff, entry) == ORIENTATION) {
                int value = PictureBytes.unsigned(tiff, entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
