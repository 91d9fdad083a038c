package dev.comptoir.catalog.productexport;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.comptoir.catalog.product.domain.Product;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** RFC 4180 with a header and a row for each variant. */
record CsvLayout(List<ProductColumn> columns, CsvCells cells, Instant asOf) implements ProductLayout {

    @Override
    public String header() {
        String mark = cells.hasByteOrderMark() ? "\ufeff" : "";
        return mark + written(List.of(columns.stream().map(ProductColumn::key).toList()));
    }

    @Override
    public String lines(Product product, Map<String, Integer> stock) {
        return written(ProductRow.of(product, stock, asOf)
                .map(row -> columns.stream()
                        .map(column -> cells.text(column.of(row)))
                        .toList())
                .toList());
    }

    private String written(List<List<String>> rows) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(cells.delimiter().sign())
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        rows.forEach(csv::writeRecord);
        return out.toString();
    }

    @Override
    public String contentType() {
        return CSV_TYPE;
    }

    @Override
    public String fileName() {
        return ProductLayout.fileName("products", asOf, "csv");
    }
}
