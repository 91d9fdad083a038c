package dev.comptoir.files.image.domain;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a picture says of itself in its first bytes, so that its size is known before a pixel of it is unpacked.
 *
 * @param orientation how EXIF wants it turned, 1 to 8; 1 is as it is
 */
public record ImageHead(ImageType type, int width, int height, int orientation) {

    private static final int MOST_PER_SIDE = 12_000;
    private static final long MOST_PIXELS = 50_000_000;

    /** Refuses what is no picture of a known type, and what would be too large unpacked. */
    public static ImageHead read(byte[] head) {
        ImageHead found = parse(ByteBuffer.wrap(head)).orElseThrow(ImageProblem::unknownType);
        if (found.width < 1 || found.height < 1) {
            throw ImageProblem.unreadable();
        }
        if (found.width > MOST_PER_SIDE
                || found.height > MOST_PER_SIDE
                || (long) found.width * found.height > MOST_PIXELS) {
            throw ImageProblem.tooManyPixels(found.width, found.height, MOST_PER_SIDE, MOST_PIXELS);
        }
        return found;
    }

    private static Optional<ImageHead> parse(ByteBuffer bytes) {
        try {
            if (startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
                return Optional.of(new ImageHead(ImageType.PNG, bytes.getInt(16), bytes.getInt(20), 1));
            }
            if (startsWith(bytes, 0, "GIF87a") || startsWith(bytes, 0, "GIF89a")) {
                ByteBuffer little = bytes.order(ByteOrder.LITTLE_ENDIAN);
                return Optional.of(new ImageHead(ImageType.GIF, unsigned(little, 6), unsigned(little, 8), 1));
            }
            if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) {
                return webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
            }
            return startsWith(bytes, 0, "\u00ff\u00d8\u00ff") ? JpegHead.read(bytes) : Optional.empty();
        } catch (BufferUnderflowException | IndexOutOfBoundsException _) {
            throw ImageProblem.unreadable();
        }
    }

    /** The three kinds of WebP: lossy, lossless, extended. */
    private static Optional<ImageHead> webp(ByteBuffer bytes) {
        if (startsWith(bytes, 12, "VP8 ")) {
            return webp(unsigned(bytes, 26) & 0x3fff, unsigned(bytes, 28) & 0x3fff);
        }
        if (startsWith(bytes, 12, "VP8L")) {
            int bits = bytes.getInt(21);
            return webp((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
        }
        return startsWith(bytes, 12, "VP8X")
                ? webp((bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(26) >>> 8) + 1)
                : Optional.empty();
    }

    private static Optional<ImageHead> webp(int width, int height) {
        return Optional.of(new ImageHead(ImageType.WEBP, width, height, 1));
    }

    static boolean startsWith(ByteBuffer bytes, int at, String signature) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.limit() < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.get(at + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }

    /** The same with width and height as people see them. */
    ImageHead turned() {
        return orientation >= 5 ? new ImageHead(type, height, width, orientation) : this;
    }
}
