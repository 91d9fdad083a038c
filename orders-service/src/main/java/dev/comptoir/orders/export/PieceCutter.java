package dev.comptoir.orders.export;

import java.util.List;

/** Writes orders to a file and cuts it into pieces, one for each batch of orders. */
final class PieceCutter {

    private final OrderFile file;
    private int next;

    PieceCutter(OrderFile file) {
        this.file = file;
    }

    ExportPiece add(List<ExportedOrder> orders) {
        orders.forEach(file::add);
        return ExportPiece.of(next++, orders.size(), file.take());
    }

    /** What stands behind the last order; in a file without orders also what stands before it. */
    ExportPiece end() {
        file.end();
        return ExportPiece.of(next++, 0, file.take());
    }
}
