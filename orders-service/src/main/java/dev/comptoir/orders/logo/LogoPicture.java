package dev.comptoir.orders.logo;

import dev.comptoir.orders.logo.domain.LogoProblem;
import dev.comptoir.orders.logo.domain.PictureHead;
import dev.comptoir.orders.logo.domain.PictureType;
import dev.comptoir.platform.picture.PictureTurn;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture as documents embed it: no larger than paper needs, on white, nothing but its pixels. It goes into a PDF as it
 * is, neither unpacked nor packed again.
 */
record LogoPicture(PictureType type, int width, int height, byte[] content) {

    /** What 60 x 24 millimetres take at 300 pixels per inch. */
    static final int MOST_WIDTH = 720;

    static final int MOST_HEIGHT = 288;

    private static final float QUALITY = 0.9f;

    /** Refuses what is no picture that papers can show. */
    static LogoPicture of(byte[] upload) {
        PictureHead head = PictureHead.read(upload);
        BufferedImage whole = PictureTurn.turned(LogoPixels.onWhite(decoded(upload, head)), head.orientation());
        return packed(LogoPixels.within(whole, MOST_WIDTH, MOST_HEIGHT));
    }

    Logo logo(long version, Instant savedAt) {
        return new Logo(version, type, width, height, content, savedAt);
    }

    /** A large one is read with so many pixels left out that at least twice as many are left as are needed. */
    private static BufferedImage decoded(byte[] upload, PictureHead head) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(head.type().name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(head.width(), head.height()) / (2 * MOST_WIDTH));
            param.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, param);
        } catch (IOException | RuntimeException _) {
            // Readers of the JDK answer damaged pictures with exceptions of many kinds.
            throw LogoProblem.unreadable();
        } finally {
            reader.dispose();
        }
    }

    /** Drawn ones are small as PNG and stay sharp; of photographs JPEG takes a fraction. */
    private static LogoPicture packed(BufferedImage image) {
        byte[] png = encoded(image, PictureType.PNG);
        byte[] jpeg = encoded(image, PictureType.JPEG);
        return 2 * jpeg.length < png.length
                ? new LogoPicture(PictureType.JPEG, image.getWidth(), image.getHeight(), jpeg)
                : new LogoPicture(PictureType.PNG, image.getWidth(), image.getHeight(), png);
    }

    private static byte[] encoded(BufferedImage image, PictureType type) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type.name()).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            // Of PNG: how small it gets. It is packed once and printed a thousand times.
            param.setCompressionQuality(type == PictureType.JPEG ? QUALITY : 0);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture cannot be written to memory", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
