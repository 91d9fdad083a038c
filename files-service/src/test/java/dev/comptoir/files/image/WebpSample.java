package dev.comptoir.files.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A lossless WebP of one colour: every code has one symbol, so its pixels take no bits at all. */
final class WebpSample {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int bits;
    private int count;

    private WebpSample() {}

    static byte[] of(int width, int height, int argb, boolean hasAlpha) {
        WebpSample image = new WebpSample();
        image.bits(0x2f, 8);
        image.bits(width - 1, 14);
        image.bits(height - 1, 14);
        image.bits(hasAlpha ? 1 : 0, 1);
        image.bits(0, 3); // version
        image.bits(0, 3); // no transform, no colour cache, one group of codes
        image.code(argb >> 8);
        image.code(argb >> 16);
        image.code(argb);
        image.code(argb >> 24);
        image.code(0);
        image.bits(0, 16);
        return image.file();
    }

    /** A simple code of one symbol of eight bits. */
    private void code(int symbol) {
        bits(0b101, 3);
        bits(symbol & 0xff, 8);
    }

    private void bits(int value, int length) {
        for (int i = 0; i < length; i++) {
            bits |= ((value >> i) & 1) << count++;
            if (count == 8) {
                out.write(bits);
                bits = 0;
                count = 0;
            }
        }
    }

    private byte[] file() {
        byte[] data = out.toByteArray();
        int padded = data.length + data.length % 2;
        return ByteBuffer.allocate(20 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(12 + padded)
                .put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data)
                .array();
    }
}
