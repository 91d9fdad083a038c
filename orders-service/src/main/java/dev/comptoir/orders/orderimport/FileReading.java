package dev.comptoir.orders.orderimport;

import dev.comptoir.orders.orderimport.domain.NumberSeries;
import dev.comptoir.orders.orderimport.domain.ReadOrder;
import dev.comptoir.orders.orderimport.file.FileStart;
import dev.comptoir.orders.orderimport.file.OrderChecks;
import dev.comptoir.orders.orderimport.file.OrderFileFormat;
import dev.comptoir.orders.orderimport.file.OrderReader;
import java.util.Arrays;
import java.util.List;

/**
 * The file of an import as far as it was read. Of a piece some rows at a time are read, so that a file of very short rows, good
 * or bad, takes no more memory than any other.
 */
final class FileReading {

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_ROWS = 1000;

    private final ImportRun run;
    private final NumberSeries series;
    private final OrderReader reader;
    private byte[] piece = {};
    private int at;
    private long position;
    private boolean isLast;

    FileReading(ImportRun run, NumberSeries series, byte[] first) {
        FileStart start = FileStart.of(first, run.format() == OrderFileFormat.NDJSON);
        boolean isFresh = run.readBytes() == 0;
        this.run = run;
        this.series = series;
        this.position = isFresh ? start.bytes().length : run.readBytes();
        this.reader =
                OrderReader.of(start, new OrderChecks(run.createdAt()), position, isFresh ? start.rows() : run.rows());
    }

    ImportRun run() {
        return run;
    }

    NumberSeries series() {
        return series;
    }

    /** Whether all of the piece was read that it has. */
    boolean needsPiece() {
        return at >= piece.length;
    }

    boolean isAtEnd() {
        return isLast && needsPiece();
    }

    /** Which piece comes next. */
    int number() {
        return (int) (position / FilePieces.SIZE);
    }

    /** Gives how many pieces it has taken: one. */
    int take(byte[] packed) {
        piece = FilePieces.unpack(packed);
        at = (int) (position % FilePieces.SIZE);
        isLast = piece.length < FilePieces.SIZE;
        return 1;
    }

    /** The orders that end in the next rows of the piece. */
    List<ReadOrder> next() {
        byte[] rows = Arrays.copyOfRange(piece, at, end());
        at += rows.length;
        position += rows.length;
        return reader.read(rows, 0);
    }

    private int end() {
        int most = Math.min(piece.length, at + MOST_BYTES);
        int rows = 0;
        int end = at;
        while (end < most && rows < MOST_ROWS) {
            if (piece[end++] == '\n') {
                rows++;
            }
        }
        return end;
    }

    /** What stands behind the last order. */
    List<ReadOrder> rest() {
        return reader.end();
    }
}
