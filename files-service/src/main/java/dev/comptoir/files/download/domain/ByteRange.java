package dev.comptoir.files.download.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes a client wants of a content (RFC 9110 §14).
 *
 * @param isPartial whether the client asked for a range; the answer is 206 even when the range is everything
 */
public record ByteRange(boolean isPartial, long from, long length, long size) {

    private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    public static ByteRange whole(long size) {
        return new ByteRange(false, 0, size, size);
    }

    /**
     * A header that is absent, not understood or asks for several ranges gives the whole content, as the RFC allows.
     *
     * @param ifRange the range holds only for this strong ETag; absent for whatever is stored
     */
    public static ByteRange of(String range, String ifRange, String etag, long size) {
        if (range == null || (ifRange != null && !ifRange.strip().equals(etag))) {
            return whole(size);
        }
        Matcher single = SINGLE.matcher(range);
        if (!single.matches() || (single.group(1).isEmpty() && single.group(2).isEmpty())) {
            return whole(size);
        }
        return single.group(1).isEmpty()
                ? last(Long.parseLong(single.group(2)), size)
                : between(Long.parseLong(single.group(1)), single.group(2), size);
    }

    private static ByteRange last(long count, long size) {
        if (count == 0) {
            throw new RangeNotSatisfiable(size);
        }
        long length = Math.min(count, size);
        return new ByteRange(true, size - length, length, size);
    }

    private static ByteRange between(long from, String last, long size) {
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            // A last byte before the first makes the header invalid, and an invalid header is ignored.
            return whole(size);
        }
        if (from >= size) {
            throw new RangeNotSatisfiable(size);
        }
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        return new ByteRange(true, from, to - from + 1, size);
    }

    /** Whether this goes on with a transfer rather than starting one. */
    public boolean isContinuation() {
        return isPartial && from > 0;
    }

    /** The value of Content-Range. */
    public String contentRange() {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
