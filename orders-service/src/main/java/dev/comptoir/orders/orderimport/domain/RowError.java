package dev.comptoir.orders.orderimport.domain;

/**
 * Says what is wrong with an order of a file.
 *
 * @param column as the file names it; empty when the whole row is meant
 * @param code stable kebab-case word
 */
public record RowError(String column, String code, String detail) {

    private static final int LONGEST = 500;

    public RowError {
        column = column.length() > 255 ? column.substring(0, 255) : column;
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
    }
}
