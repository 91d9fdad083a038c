package dev.comptoir.catalog.productexport;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which file of products is wanted, and how it is written; the options are those of the exports of orders. */
class ProductFileParameters {

    @RestQuery
    @NotNull
    @Parameter(description = "CSV or NDJSON with a row for each variant, SHOPIFY or WOOCOMMERCE", required = true)
    ProductFileFormat format;

    @RestQuery
    @Parameter(
            description = "Keys of the columns of CSV or NDJSON, in the order of the file; repeat the parameter. All"
                    + " when left out")
    @Size(max = 100)
    List<@NotNull @Size(max = 40) String> column;

    @RestQuery
    @Parameter(description = "What stands between the columns of CSV; COMMA when left out")
    ProductDelimiter delimiter;

    @RestQuery
    @Parameter(description = "What stands before the decimals of an amount in CSV; POINT when left out")
    ProductDecimalSign decimalSign;

    @RestQuery
    @Parameter(
            description = "Whether a text that a spreadsheet would take for a formula gets an apostrophe in CSV; true"
                    + " when left out")
    Boolean formulaGuard;

    @RestQuery
    @Parameter(
            description = "Whether CSV begins with a byte order mark, which old spreadsheets want; false when left out")
    Boolean byteOrderMark;

    /** @param asOf when the file is begun */
    ProductLayout layout(Instant asOf) {
        return switch (format) {
            case SHOPIFY -> foreign(ForeignLayout.shopify(asOf));
            case WOOCOMMERCE -> foreign(ForeignLayout.woocommerce(asOf));
            case CSV -> new CsvLayout(ProductColumn.chosen(column), cells(), asOf);
            case NDJSON -> new NdjsonLayout(ProductColumn.chosen(column), asOf);
        };
    }

    private CsvCells cells() {
        return new CsvCells(
                delimiter == null ? ProductDelimiter.COMMA : delimiter,
                decimalSign == ProductDecimalSign.COMMA,
                !Boolean.FALSE.equals(formulaGuard),
                Boolean.TRUE.equals(byteOrderMark));
    }

    private ProductLayout foreign(ProductLayout layout) {
        boolean hasOptions = column != null && !column.isEmpty()
                || delimiter != null
                || decimalSign != null
                || formulaGuard != null
                || byteOrderMark != null;
        if (hasOptions) {
            throw ProductFileProblem.fixedFormat(format);
        }
        return layout;
    }
}
