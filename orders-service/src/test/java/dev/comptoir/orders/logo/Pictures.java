package dev.comptoir.orders.logo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures as merchants upload them, good and bad. */
public final class Pictures {

    static final String SECRET = "secret-place";

    private Pictures() {}

    /** Of one colour. */
    public static byte[] plain(String format, int width, int height, Color color) {
        return encoded(filled(BufferedImage.TYPE_INT_RGB, width, height, color), format);
    }

    /** Of one colour that can be seen through, in its left half; nothing is in the right one. */
    static byte[] seenThrough(int width, int height, Color color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        return encoded(image, "png");
    }

    /** All pixels differ, as in a photograph. */
    static byte[] photograph(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return encoded(image, format);
    }

    /** Grey with a channel that says how much of it is seen. */
    static byte[] grey(int width, int height, int grey, int alpha) {
        ColorModel colors = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = colors.createCompatibleWritableRaster(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, new int[] {grey, alpha});
            }
        }
        return encoded(new BufferedImage(colors, raster, false, null), "png");
    }

    static byte[] cmyk() {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 20, 10, 4, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** With the place where it was taken, and that it lies on its side. */
    static byte[] withExif(byte[] jpeg) {
        ByteBuffer tiff = ByteBuffer.allocate(26 + SECRET.length()).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(6).putInt(0);
        tiff.put(SECRET.getBytes(StandardCharsets.US_ASCII));
        byte[] exif = tiff.array();
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 10 + exif.length);
        all.put(jpeg, 0, 2).put(new byte[] {(byte) 0xff, (byte) 0xe1}).putShort((short) (8 + exif.length));
        all.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
        return all.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** With a remark before its pixels. */
    static byte[] withText(byte[] png) {
        byte[] chunk = ("tEXtComment\0" + SECRET).getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(chunk);
        ByteBuffer all = ByteBuffer.allocate(png.length + 8 + chunk.length);
        all.put(png, 0, 33).putInt(chunk.length - 4).put(chunk).putInt((int) check.getValue());
        return all.put(png, 33, png.length - 33).array();
    }

    /** A small file that says it is huge. */
    public static byte[] bomb() {
        byte[] png = plain("png", 10, 10, Color.RED);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        return png;
    }

    /** With so many scans that unpacking would take for ever. */
    static byte[] manyScans(byte[] jpeg) {
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 400);
        all.put(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 200; i++) {
            all.put(new byte[] {(byte) 0xff, (byte) 0xda});
        }
        return all.put(jpeg, jpeg.length - 2, 2).array();
    }

    public static byte[] cut(byte[] picture) {
        return Arrays.copyOf(picture, picture.length / 2);
    }

    static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage filled(int type, int width, int height, Color color) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
