package dev.comptoir.orders.orderimport.file;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a file into records, whatever the pieces it comes in: lines, or in CSV what may hold line ends inside quotes. */
final class RecordCutter {

    /** More is not kept of a record. */
    static final int LONGEST = 1024 * 1024;

    private static final int LINES = -1;

    /**
     * A record with its line end.
     *
     * @param end first byte behind it
     * @param isTooLong whether its end was cut off here
     * @param isOpen whether the file ends inside its quotes
     */
    record Cut(long end, byte[] bytes, boolean isTooLong, boolean isOpen) {}

    private final int delimiter;
    private final ByteArrayOutputStream current = new ByteArrayOutputStream(1024);
    private long position;
    private long size;
    private boolean isFieldStart = true;
    private boolean isQuoted;
    private boolean isClosing;

    private RecordCutter(int delimiter, long position) {
        this.delimiter = delimiter;
        this.position = position;
    }

    /** @param position of the first byte it will get */
    static RecordCutter lines(long position) {
        return new RecordCutter(LINES, position);
    }

    static RecordCutter csv(char delimiter, long position) {
        return new RecordCutter(delimiter, position);
    }

    List<Cut> cut(byte[] piece, int from) {
        List<Cut> cuts = new ArrayList<>();
        int start = from;
        for (int i = from; i < piece.length; i++) {
            if (isEnd(piece[i])) {
                append(piece, start, i + 1);
                start = i + 1;
                cuts.add(take(false));
            }
        }
        append(piece, start, piece.length);
        return cuts;
    }

    /** What stands behind the last line end. */
    Optional<Cut> rest() {
        return size == 0 ? Optional.empty() : Optional.of(take(isQuoted));
    }

    private boolean isEnd(byte each) {
        if (delimiter == LINES) {
            return each == '\n';
        }
        if (isQuoted) {
            isQuoted = each != '"';
            isClosing = !isQuoted;
            return false;
        }
        isQuoted = each == '"' && (isFieldStart || isClosing);
        isClosing = false;
        isFieldStart = each == delimiter || each == '\n';
        return each == '\n';
    }

    private void append(byte[] piece, int from, int to) {
        int room = Math.max(0, LONGEST - current.size());
        current.write(piece, from, Math.min(room, to - from));
        size += to - from;
        position += to - from;
    }

    private Cut take(boolean isOpen) {
        Cut cut = new Cut(position, current.toByteArray(), size > LONGEST, isOpen);
        current.reset();
        size = 0;
        return cut;
    }
}
