package dev.comptoir.files.image.domain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Walks the segments of a JPEG up to the one that says its size. */
final class JpegHead {

    private static final int EXIF = 0xe1;
    private static final int ORIENTATION = 0x0112;

    private JpegHead() {}

    static Optional<ImageHead> read(ByteBuffer bytes) {
        int orientation = 1;
        int at = 2;
        while ((bytes.get(at) & 0xff) == 0xff) {
            int marker = bytes.get(at + 1) & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (isFrame(marker)) {
                int height = ImageHead.unsigned(bytes, at + 5);
                int width = ImageHead.unsigned(bytes, at + 7);
                return Optional.of(new ImageHead(ImageType.JPEG, width, height, orientation).turned());
            }
            if (marker == EXIF && ImageHead.startsWith(bytes, at + 4, "Exif\0\0")) {
                orientation = orientation(bytes, at + 10);
            }
            at += 2 + ImageHead.unsigned(bytes, at + 2);
        }
        throw ImageProblem.unreadable();
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
        tiff.order(ImageHead.startsWith(tiff, 0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = ImageHead.unsigned(tiff, directory);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (ImageHead.unsigned(tiff, entry) == ORIENTATION) {
                int value = ImageHead.unsigned(tiff, entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
