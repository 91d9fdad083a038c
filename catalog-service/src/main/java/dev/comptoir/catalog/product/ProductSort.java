package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductSales;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The orders a list of products can have; each stands on an index and ends with the id. */
enum ProductSort {
    NEWEST("-createdAt", "p.createdAt", row -> row.product().createdAt().toString(), Instant::parse),
    OLDEST("createdAt", "p.createdAt", row -> row.product().createdAt().toString(), Instant::parse),
    NAME("name", "p.nameKey", row -> row.product().nameKey(), text -> text),
    NAME_DOWN("-name", "p.nameKey", row -> row.product().nameKey(), text -> text),
    LAST_CHANGED("-updatedAt", "p.updatedAt", row -> row.product().updatedAt().toString(), Instant::parse),
    FIRST_CHANGED("updatedAt", "p.updatedAt", row -> row.product().updatedAt().toString(), Instant::parse),
    BEST_SELLING("-unitsSold", "s.unitsSold", row -> Long.toString(row.sales().unitsSold()), Long::valueOf);

    /** What a row of the list is sorted by. */
    record Row(Product product, ProductSales sales) {}

    private final String parameter;
    private final String column;
    private final Function<Row, String> write;
    private final Function<String, Object> read;

    ProductSort(String parameter, String column, Function<Row, String> write, Function<String, Object> read) {
        this.parameter = parameter;
        this.column = column;
        this.write = write;
        this.read = read;
    }

    static ProductSort of(String parameter) {
        if (parameter == null) {
            return NEWEST;
        }
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> ProductFilter.invalid(
                        "sort",
                        "must be one of "
                                + Arrays.stream(values())
                                        .map(ProductSort::parameter)
                                        .collect(Collectors.joining(", "))));
    }

    String parameter() {
        return parameter;
    }

    String after() {
        return "(" + column + ", p.id) " + (isDescending() ? "<" : ">") + " (:key, :id)";
    }

    String order() {
        String direction = isDescending() ? " desc" : "";
        return column + direction + ", p.id" + direction;
    }

    String position(Row row) {
        return write.apply(row);
    }

    Object key(String position) {
        return read.apply(position);
    }

    private boolean isDescending() {
        return parameter.startsWith("-");
    }
}
