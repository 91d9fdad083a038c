package dev.comptoir.orders.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** The headers a file is answered with: a name people can keep it by, and what proves that it is the same again. */
public final class PdfAnswers {

    public static final String PDF = "application/pdf";

    private static final String SAFE = "-._";

    private PdfAnswers() {}

    /** @param name as people keep it, without ending */
    public static Map<String, String> headers(String name, DocumentFormat format, byte[] content) {
        return headers(name, format, Pdf.sha256(content));
    }

    /** @param sha256 of the content, in hexadecimal */
    static Map<String, String> headers(String name, DocumentFormat format, String sha256) {
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        return Map.of(
                "ETag",
                '"' + sha256 + '"',
                "Content-Disposition",
                disposition(name + "." + format.ending()),
                "Repr-Digest",
                "sha-256=:" + digest + ":",
                "X-Content-Type-Options",
                "nosniff");
    }

    /** No name can break out of the header (RFC 6266, RFC 8187). */
    static String disposition(String name) {
        return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** For old clients: accents dropped, everything that is not plainly safe replaced. */
    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^ A-Za-z0-9._#-]", "_");
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0);
            encoded.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
