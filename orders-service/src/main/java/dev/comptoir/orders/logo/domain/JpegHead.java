package dev.comptoir.orders.logo.domain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Walks the segments of a JPEG up to the one that says its size and its colours. */
final class JpegHead {

    private static final int EXIF = 0xe1;
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int ORIENTATION = 0x0112;
    private static final int CMYK = 4;

    /** Each goes over all pixels again: real ones have a dozen, and thousands fit into a file. */
    private static final int MOST_SCANS = 100;

    private JpegHead() {}

    static PictureHead read(ByteBuffer bytes) {
        checkScans(bytes);
        int orientation = 1;
        int at = 2;
        while ((bytes.get(at) & 0xff) == 0xff) {
            int marker = bytes.get(at + 1) & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (isFrame(marker)) {
                return frame(bytes, at, orientation);
            }
            if (marker == EXIF && PictureHead.startsWith(bytes, at + 4, "Exif\0\0")) {
                orientation = orientation(bytes, at + 10);
            }
            at += 2 + PictureHead.unsigned(bytes, at + 2);
        }
        throw LogoProblem.unreadable();
    }

    private static PictureHead frame(ByteBuffer bytes, int at, int orientation) {
        if (bytes.get(at + 9) == CMYK) {
            throw LogoProblem.notRgb();
        }
        int height = PictureHead.unsigned(bytes, at + 5);
        int width = PictureHead.unsigned(bytes, at + 7);
        return new PictureHead(PictureType.JPEG, width, height, orientation);
    }

    /** Start of frame, of all kinds of coding; between them stand tables that look alike. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Among pixels no such pairs of bytes stand by chance. Readers take a cut picture and make the rest of it grey. */
    private static void checkScans(ByteBuffer bytes) {
        int scans = 0;
        boolean isEnded = false;
        for (int at = 0; at < bytes.limit() - 1; at++) {
            int marker = (bytes.get(at) & 0xff) == 0xff ? bytes.get(at + 1) & 0xff : 0;
            if (marker == SCAN) {
                scans++;
                isEnded = false;
            }
            isEnded |= marker == END;
        }
        if (scans > MOST_SCANS || !isEnded) {
            throw LogoProblem.unreadable();
        }
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
        tiff.order(PictureHead.startsWith(tiff, 0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = PictureHead.unsigned(tiff, directory);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (PictureHead.unsigned(tiff, entry) == ORIENTATION) {
                int value = PictureHead.unsigned(tiff, entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
