package dev.comptoir.files.download.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Writes {@code Content-Disposition} for any file name so that no name can break out of the header (RFC 6266, RFC 8187). */
public final class AttachmentName {

    private static final String ATTR_CHARS = "!#$&+-.^_`|~";

    private AttachmentName() {}

    public static String header(String name) {
        return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** For old clients: accents dropped, everything that is not plainly safe replaced. */
    private static String ascii(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7e]", "_")
                .replaceAll("[\"\\\\/%;]", "_");
        return plain.isBlank() ? "download" : plain;
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || ATTR_CHARS.indexOf(c) >= 0);
            encoded.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
