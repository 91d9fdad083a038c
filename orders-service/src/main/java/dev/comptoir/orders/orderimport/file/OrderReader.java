package dev.comptoir.orders.orderimport.file;

import dev.comptoir.orders.orderimport.domain.ReadOrder;
import java.util.List;

/** Reads the orders of a file as its pieces come; an order is given once all of it has been read. */
public interface OrderReader {

    /** @param from where in the piece the part begins that was not read yet */
    List<ReadOrder> read(byte[] piece, int from);

    /** What stands behind the last order that was given. */
    List<ReadOrder> end();

    /**
     * A reader that goes on where another has stopped.
     *
     * @param position of the first byte it will be given
     * @param rows that stand before it
     */
    static OrderReader of(FileStart start, OrderChecks checks, long position, long rows) {
        return start.format() == OrderFileFormat.NDJSON
                ? new NdjsonReader(checks, position, rows)
                : new CsvReader(start, checks, position, rows);
    }
}
