package dev.comptoir.orders.logo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Flattens and scales pixels. */
final class LogoPixels {

    private static final int MOST = 255;

    private LogoPixels() {}

    /** As on paper: what can be seen through is white. */
    static BufferedImage onWhite(BufferedImage image) {
        BufferedImage white = canvas(image.getWidth(), image.getHeight());
        if (isGrey(image.getColorModel())) {
            grey(image.getRaster(), image.getColorModel(), white);
            return white;
        }
        Graphics2D graphics = graphics(white);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, white.getWidth(), white.getHeight());
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return white;
    }

    private static boolean isGrey(ColorModel colors) {
        return !(colors instanceof IndexColorModel) && colors.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    }

    /** Taken as it is written: Java holds grey for light that rises evenly and would make it lighter. */
    private static void grey(Raster raster, ColorModel colors, BufferedImage onto) {
        int most = (1 << colors.getComponentSize(0)) - 1;
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                int grey = raster.getSample(x, y, 0) * MOST / most;
                int alpha = raster.getNumBands() == 1 ? MOST : raster.getSample(x, y, 1) * MOST / most;
                int seen = MOST - alpha * (MOST - grey) / MOST;
                onto.setRGB(x, y, seen << 16 | seen << 8 | seen);
            }
        }
    }

    /** Smaller where it is larger, step by step, so that every pixel counts. */
    static BufferedImage within(BufferedImage image, int mostWidth, int mostHeight) {
        double scale =
                Math.min(1, Math.min((double) mostWidth / image.getWidth(), (double) mostHeight / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage from = image;
        while (from.getWidth() >= 2 * width && from.getHeight() >= 2 * height) {
            from = scaled(from, from.getWidth() / 2, from.getHeight() / 2);
        }
        return from.getWidth() == width && from.getHeight() == height ? from : scaled(from, width, height);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage scaled = canvas(width, height);
        Graphics2D graphics = graphics(scaled);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static BufferedImage canvas(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static Graphics2D graphics(BufferedImage onto) {
        Graphics2D graphics = onto.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return graphics;
    }
}
