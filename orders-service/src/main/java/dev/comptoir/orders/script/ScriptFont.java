package dev.comptoir.orders.script;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A font that is only read where a text needs it: reading the large ones costs more than all the rest. */
public enum ScriptFont {
    DEVANAGARI("Devanagari", "NotoSansDevanagari-Regular.ttf", 0x0900, 0x097f, 0xa8e0, 0xa8ff),
    HEBREW("Hebrew", "NotoSansHebrew-Regular.ttf", 0x0590, 0x05ff, 0xfb1d, 0xfb4f),
    ARABIC("Arabic", "NotoSansArabic-Regular.ttf", 0x0600, 0x06ff, 0x0750, 0x077f, 0xfb50, 0xfdff, 0xfe70, 0xfeff),
    /** Of East Asia, and the signs that stand there. */
    MORE("More", "DroidSansFallback.ttf", 0x2e80, 0xa4cf, 0xac00, 0xfb06, 0xfe30, 0xfe4f, 0xff00, 0x3ffff);

    private static final int HEAD = 12;
    private static final int ENTRY = 16;
    private static final int TAG = 4;

    private final String family;
    private final String file;
    private final int[] ranges;

    ScriptFont(String family, String file, int... ranges) {
        this.family = family;
        this.file = file;
        this.ranges = ranges;
    }

    public String family() {
        return family;
    }

    public boolean isNeeded(String text) {
        return text.codePoints().filter(letter -> letter >= ranges[0]).anyMatch(this::has);
    }

    private boolean has(int letter) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (letter >= ranges[i] && letter <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }

    public InputStream stream() {
        return ScriptFont.class.getResourceAsStream("/fonts/" + file);
    }

    /**
     * The same without the signs that stand for several letters: an archive must say of every sign which letter it is (ISO 19005-3,
     * 6.2.11.7.2), and that of these is not written down.
     */
    public InputStream letterByLetter() {
        try (InputStream in = stream()) {
            byte[] font = in.readAllBytes();
            int tables = (font[TAG] & 0xff) << 8 | font[TAG + 1] & 0xff;
            for (int at = HEAD; at < HEAD + tables * ENTRY; at += ENTRY) {
                if (Arrays.equals(font, at, at + TAG, "GSUB".getBytes(StandardCharsets.US_ASCII), 0, TAG)) {
                    font[at] = 'x';
                }
            }
            return new ByteArrayInputStream(font);
        } catch (IOException e) {
            throw new UncheckedIOException("A font cannot be read", e);
        }
    }
}
