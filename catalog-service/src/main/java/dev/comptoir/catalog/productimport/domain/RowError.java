package dev.comptoir.catalog.productimport.domain;

/**
 * Says what is wrong in one cell of a product file.
 *
 * @param row as a spreadsheet counts: the header is row 1
 * @param column name of the column; empty when the whole row is meant
 * @param code stable kebab-case word
 */
public record RowError(int row, String column, String code, String detail) {

    private static final int LONGEST = 500;

    public RowError {
        column = column.length() > 255 ? column.substring(0, 255) : column;
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
    }
}
