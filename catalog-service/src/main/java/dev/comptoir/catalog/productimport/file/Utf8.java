package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.productimport.domain.ImportProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Refuses bytes that are no UTF-8 text with the line they stand in. */
final class Utf8 {

    private static final int PIECE = 16 * 1024;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer chars = CharBuffer.allocate(PIECE);
    private int line = 1;

    private Utf8() {}

    static void check(InputStream file) throws IOException {
        Utf8 check = new Utf8();
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        boolean isLast = false;
        while (!isLast) {
            int got = file.read(bytes.array(), bytes.position(), bytes.remaining());
            isLast = got < 0;
            bytes.position(bytes.position() + Math.max(0, got)).flip();
            check.piece(bytes, isLast);
            bytes.compact();
        }
    }

    /** Leaves the bytes of a character that is not there to its end. */
    private void piece(ByteBuffer bytes, boolean isLast) {
        CoderResult result;
        do {
            int from = bytes.position();
            result = decoder.decode(bytes, chars.clear(), isLast);
            for (int i = from; i < bytes.position(); i++) {
                line += bytes.get(i) == '\n' ? 1 : 0;
            }
        } while (result.isOverflow());
        if (result.isError()) {
            throw ImportProblem.notUtf8(line);
        }
    }
}
