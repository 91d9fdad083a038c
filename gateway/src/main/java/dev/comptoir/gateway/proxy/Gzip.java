package dev.comptoir.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses one JSON answer piece by piece (RFC 1952). The ETag stays as it is: it names the version that If-Match protects,
 * and there are no ranges of JSON for which the bytes would have to be the same.
 */
public final class Gzip {

    private static final int WORTH_IT = 1_024;
    private static final int LEVEL = 4;
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final CRC32 checksum = new CRC32();
    private boolean isBegun;

    /** Whether an answer is JSON of more than a kilobyte; caches learn that it may come in two forms. */
    static boolean isWorthIt(String length, MultiMap headers) {
        boolean isLarge = length == null || length.length() > 4 || Integer.parseInt(length) > WORTH_IT;
        if (!isLarge || !AnswerHead.isJson(headers) || headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            return false;
        }
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return true;
    }

    /** @param accepted what Accept-Encoding says; null when it is not there */
    public static boolean isWanted(String accepted, int status) {
        return accepted != null && status != 206 && names(accepted.toLowerCase(Locale.ROOT));
    }

    private static boolean names(String accepted) {
        for (String coding : accepted.split(",")) {
            String[] parts = coding.strip().split("\\s*;\\s*");
            boolean isGzip = parts[0].equals("gzip") || parts[0].equals("*");
            if (isGzip && !(parts.length > 1 && parts[1].matches("q=0(\\.0*)?"))) {
                return true;
            }
        }
        return false;
    }

    public Buffer add(Buffer piece) {
        byte[] bytes = piece.getBytes();
        checksum.update(bytes);
        deflater.setInput(bytes);
        return drain();
    }

    /** What remains, with the checksum and the length that end the format; nothing can be added afterwards. */
    public Buffer end() {
        deflater.finish();
        Buffer rest = drain();
        rest.appendIntLE((int) checksum.getValue()).appendIntLE((int) deflater.getBytesRead());
        deflater.end();
        return rest;
    }

    private Buffer drain() {
        Buffer out = Buffer.buffer();
        if (!isBegun) {
            isBegun = true;
            out.appendBytes(HEAD);
        }
        byte[] part = new byte[8_192];
        for (int length = deflater.deflate(part); length > 0; length = deflater.deflate(part)) {
            out.appendBytes(part, 0, length);
        }
        return out;
    }
}
