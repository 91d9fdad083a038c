package dev.comptoir.files.image.domain;

import dev.comptoir.kernel.picture.JpegHead;
import dev.comptoir.kernel.picture.PictureBytes;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
            if (PictureBytes.startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
                return Optional.of(new ImageHead(ImageType.PNG, bytes.getInt(16), bytes.getInt(20), 1));
            }
            if (PictureBytes.startsWith(bytes, 0, "GIF87a") || PictureBytes.startsWith(bytes, 0, "GIF89a")) {
                ByteBuffer little = bytes.order(ByteOrder.LITTLE_ENDIAN);
                return Optional.of(new ImageHead(
                        ImageType.GIF, PictureBytes.unsigned(little, 6), PictureBytes.unsigned(little, 8), 1));
            }
            if (PictureBytes.startsWith(bytes, 0, "RIFF") && PictureBytes.startsWith(bytes, 8, "WEBP")) {
                return webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
            }
            return JpegHead.isIn(bytes) ? Optional.of(jpeg(bytes)) : Optional.empty();
        } catch (BufferUnderflowException | IndexOutOfBoundsException _) {
            throw ImageProblem.unreadable();
        }
    }

    /** The three kinds of WebP: lossy, lossless, extended. */
    private static Optional<ImageHead> webp(ByteBuffer bytes) {
        if (PictureBytes.startsWith(bytes, 12, "VP8 ")) {
            return webp(PictureBytes.unsigned(bytes, 26) & 0x3fff, PictureBytes.unsigned(bytes, 28) & 0x3fff);
        }
        if (PictureBytes.startsWith(bytes, 12, "VP8L")) {
            int bits = bytes.getInt(21);
            return webp((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
        }
        return PictureBytes.startsWith(bytes, 12, "VP8X")
                ? webp((bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(26) >>> 8) + 1)
                : Optional.empty();
    }

    private static Optional<ImageHead> webp(int width, int height) {
        return Optional.of(new ImageHead(ImageType.WEBP, width, height, 1));
    }

    private static ImageHead jpeg(ByteBuffer bytes) {
        JpegHead head = JpegHead.read(bytes).orElseThrow(ImageProblem::unreadable);
        return new ImageHead(ImageType.JPEG, head.width(), head.height(), head.orientation()).turned();
    }

    /** The same with width and height as people see them. */
    private ImageHead turned() {
        return orientation >= 5 ? new ImageHead(type, height, width, orientation) : this;
    }
}
