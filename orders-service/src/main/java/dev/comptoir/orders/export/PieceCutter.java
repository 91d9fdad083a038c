package dev.comptoir.orders.export;

import dev.comptoir.platform.db.Columns;
import java.util.List;

/** Writes rows to a file and cuts it into pieces, one for each batch of rows. */
final class PieceCutter {

    private final RowFile file;
    private int next;

    PieceCutter(RowFile file) {
        this.file = file;
    }

    ExportPiece add(List<Columns> rows) {
        rows.forEach(file::add);
        return ExportPiece.of(next++, rows.size(), file.take());
    }

    /** What stands behind the last row; in a file without rows also what stands before it. */
    ExportPiece end() {
        file.end();
        return ExportPiece.of(next++, 0, file.take());
    }
}
