package dev.comptoir.orders.export;

/** A file that is written order by order and taken away in pieces. */
interface OrderFile {

    void add(ExportedOrder order);

    /** Writes what stands behind the last order. */
    void end();

    /** What was written since the last time. */
    String take();
}
