package dev.comptoir.platform.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;

/** Refuses JSON that begins with a byte order mark or is in another encoding than UTF-8 (RFC 8259 section 8.1), which the parser would guess. */
final class OnlyUtf8 extends InputDecorator {

    private static final long serialVersionUID = 1L;

    @Override
    public InputStream decorate(IOContext context, InputStream in) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(in, 2);
        byte[] start = stream.readNBytes(2);
        check(start, 0, start.length);
        stream.unread(start);
        return stream;
    }

    @Override
    public InputStream decorate(IOContext context, byte[] bytes, int offset, int length) throws IOException {
        check(bytes, offset, length);
        return new ByteArrayInputStream(bytes, offset, length);
    }

    @Override
    public Reader decorate(IOContext context, Reader reader) {
        return reader;
    }

    private static void check(byte[] bytes, int offset, int length) throws IOException {
        if (length < 2) {
            return;
        }
        int first = bytes[offset] & 0xff;
        int second = bytes[offset + 1] & 0xff;
        if (first == 0 || second == 0 || first >= 0xfe || first == 0xef && second == 0xbb) {
            throw new JsonParseException(null, "not UTF-8, or with a byte order mark");
        }
    }
}
