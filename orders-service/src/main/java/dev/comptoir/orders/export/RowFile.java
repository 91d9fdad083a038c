package dev.comptoir.orders.export;

import dev.comptoir.platform.db.Columns;

/** A file that is written row by row and taken away in pieces. */
public interface RowFile {

    void add(Columns row);

    /** Writes what stands behind the last row. */
    void end();

    /** What was written since the last time. */
    String take();
}
