package dev.comptoir.orders.document;

import dev.comptoir.orders.logo.Logo;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A document as its template prints it: every text is written, nothing is decided any more.
 *
 * @param language BCP 47 tag
 * @param pageWord before the number of the page
 * @param pageOfWord between the page's number and that of all pages
 * @param logo null for none
 * @param facts number, dates and what else stands beside the seller
 * @param taxes empty where none are shown, like sums
 * @param footer lines at the foot of each page
 */
record PdfPage(
        String language,
        String title,
        String number,
        String pageWord,
        String pageOfWord,
        Logo logo,
        String seller,
        List<String> sellerLines,
        List<Fact> facts,
        List<Block> blocks,
        Table lines,
        Table taxes,
        List<Sum> sums,
        List<String> notes,
        List<String> footer) {

    /** Whether sums are carried over from page to page. */
    public boolean isCarried() {
        return lines.rows().stream().anyMatch(row -> !row.carried().isEmpty());
    }

    /** A label with its value. */
    record Fact(String label, String value) {}

    /** A few lines with a title. */
    record Block(String title, List<String> lines) {}

    /** A head that is repeated on each page, and rows. */
    record Table(List<Column> columns, List<Row> rows) {

        static final Table NONE = new Table(List.of(), List.of());

        static Table of(List<Column> columns, List<List<String>> rows) {
            return new Table(
                    columns, rows.stream().map(row -> Row.of(columns, row)).toList());
        }
    }

    /**
     * One value for each column.
     *
     * @param carried the sum up to here with its label, shown where a page ends after this row; empty for none
     */
    record Row(List<Cell> cells, String carried) {

        static Row of(List<Column> columns, List<String> texts) {
            return new Row(
                    IntStream.range(0, texts.size())
                            .mapToObj(i -> new Cell(texts.get(i), columns.get(i).style()))
                            .toList(),
                    "");
        }

        Row carrying(String sum) {
            return new Row(cells, sum);
        }
    }

    /** @param style a class of the style sheet: name, number or plain */
    record Column(String label, String style) {}

    /** One value in the look of its column. */
    record Cell(String text, String style) {}

    /** A row of the sums. */
    record Sum(String label, String amount, boolean isTotal) {}
}
