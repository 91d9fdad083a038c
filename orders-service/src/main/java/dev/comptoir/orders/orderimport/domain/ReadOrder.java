package dev.comptoir.orders.orderimport.domain;

import java.util.UUID;

/**
 * An order of a file, read; either the order or what is wrong with it.
 *
 * @param row as a spreadsheet counts: the header is row 1
 * @param nextRow first row behind it
 * @param next first byte behind it
 * @param content its rows as they stand in the file
 * @param fingerprint the same for the same content
 */
public record ReadOrder(
        long row,
        long nextRow,
        long next,
        byte[] content,
        String externalId,
        ImportedOrder order,
        UUID fingerprint,
        RowError error) {

    /** The same order, refused. */
    public ReadOrder failing(RowError why) {
        return new ReadOrder(row, nextRow, next, content, externalId, null, null, why);
    }
}
