package dev.comptoir.gateway.edge;

import io.netty.buffer.ByteBuf;
import io.netty.util.ByteProcessor;

/** The lines of the head of a request, as far as they are there and not decoded yet. */
final class HeadLines {

    private static final ByteProcessor BLANK = value -> value >= 0 && value <= ' ';

    private boolean isBegun;
    private boolean hasText;

    /** The next head is about to come. */
    void begins() {
        isBegun = false;
        hasText = false;
    }

    /** These bytes of it have arrived. */
    void arrived(ByteBuf bytes) {
        hasText = hasText || bytes.forEachByte(BLANK) >= 0;
    }

    /** Whether more of it has arrived than the blank lines that may stand before a request. */
    boolean hasText() {
        return hasText;
    }

    /** Lines of it were decoded: what is left begins with a whole line. */
    void hasBegun() {
        isBegun = true;
    }

    /** Whether a line begins with a blank, which once joined it to the one before. */
    boolean isFolded(ByteBuf bytes) {
        int end = bytes.writerIndex();
        int at = bytes.readerIndex();
        if (isBegun && at < end && isBlank(bytes.getByte(at))) {
            return true;
        }
        while (at < end) {
            int lineFeed = bytes.indexOf(at, end, (byte) '\n');
            int next = lineFeed + 1;
            if (lineFeed < 0 || next >= end || isLineEnd(bytes.getByte(next)) && hasLineBefore(bytes, lineFeed)) {
                return false;
            }
            if (isBlank(bytes.getByte(next)) && hasLineBefore(bytes, lineFeed)) {
                return true;
            }
            at = next;
        }
        return false;
    }

    /** Blank lines may stand before a request. */
    private boolean hasLineBefore(ByteBuf bytes, int lineFeed) {
        for (int i = bytes.readerIndex(); !isBegun && i < lineFeed; i++) {
            if (bytes.getByte(i) > ' ') {
                return true;
            }
        }
        return isBegun;
    }

    private static boolean isBlank(byte value) {
        return value == ' ' || value == '\t';
    }

    private static boolean isLineEnd(byte value) {
        return value == '\r' || value == '\n';
    }
}
