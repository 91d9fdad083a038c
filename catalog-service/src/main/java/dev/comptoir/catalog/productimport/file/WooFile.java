package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.productimport.domain.FileFormat;
import dev.comptoir.catalog.productimport.domain.ParsedFile;
import dev.comptoir.catalog.productimport.domain.RowError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a WooCommerce export: variations belong to the row their Parent names, by SKU or by id, wherever both stand. */
final class WooFile {

    private static final Set<String> SOLD = Set.of("simple", "variable");
    private static final Set<String> TRAITS = Set.of("virtual", "downloadable", "featured");

    private final WooProduct product;
    private final Drafts drafts = new Drafts();
    private final Map<String, Row> parents = new HashMap<>();
    private final Map<Row, List<Row>> variations = new IdentityHashMap<>();

    WooFile(WooProduct product) {
        this.product = product;
    }

    ParsedFile parse(CsvTable table) {
        List<Row> rows = table.rows();
        rows.stream().filter(row -> kind(row).equals("variable")).forEach(this::index);
        rows.stream().filter(row -> !isVariation(row)).forEach(this::index);
        rows.stream().filter(WooFile::isVariation).forEach(this::attach);
        rows.stream().filter(row -> !isVariation(row)).forEach(this::product);
        return drafts.parsed(FileFormat.WOOCOMMERCE, rows.size());
    }

    private void index(Row row) {
        if (row.has(WooColumns.SKU)) {
            parents.putIfAbsent(row.text(WooColumns.SKU), row);
        }
        if (row.has(WooColumns.ID)) {
            parents.putIfAbsent("id:" + row.text(WooColumns.ID), row);
        }
    }

    private void attach(Row row) {
        String name = row.text(WooColumns.PARENT);
        Row parent = parents.get(name);
        if (parent == null) {
            fail(row, WooColumns.PARENT, "unknown-parent", "No row is the parent " + name + ".");
        } else {
            variations.computeIfAbsent(parent, _ -> new ArrayList<>()).add(row);
        }
    }

    private void product(Row row) {
        String type = kind(row);
        List<Row> children = variations.getOrDefault(row, List.of());
        if (!SOLD.contains(type)) {
            drafts.skip(WooProduct.externalId(row), reason(type));
        } else if (row.endsBefore(WooColumns.NAME)) {
            fail(row, WooColumns.ID, "wrong-cell-count", "The row ends before the name: it is no product.");
        } else if (row.isTooLong() || children.stream().anyMatch(Row::isTooLong)) {
            fail(row, WooColumns.ID, "wrong-cell-count", "A row of the product has more cells than the header.");
        } else if (type.equals("variable")) {
            drafts.read(variable(product, row, inOrder(children)));
        } else if (!children.isEmpty()) {
            fail(row, WooColumns.TYPE, "parent-not-variable", "The product has variations but is not variable.");
        } else {
            drafts.read(simple(product, row));
        }
    }

    // Static, so that what is read again later does not hold on to all that was gathered.

    private static ProductReader simple(WooProduct product, Row row) {
        return found -> product.addSimple(found, row);
    }

    private static ProductReader variable(WooProduct product, Row row, List<Row> variations) {
        return found -> product.addVariable(found, row, variations);
    }

    private void fail(Row row, Column column, String code, String detail) {
        drafts.fail(
                WooProduct.externalId(row),
                List.of(new RowError(row.number(), row.header().nameOf(column), code, detail)));
    }

    private static String reason(String type) {
        return switch (type) {
            case "grouped" ->
                "grouped-product: a group is no product of its own; its members are imported by themselves.";
            case "external" -> "external-product: it is sold elsewhere.";
            default -> "unsupported-type: products of type " + type + " are not imported.";
        };
    }

    private static List<Row> inOrder(List<Row> variations) {
        return variations.stream()
                .sorted(Comparator.comparingInt(WooFile::place))
                .toList();
    }

    private static int place(Row row) {
        String position = row.text(WooColumns.POSITION);
        return position.matches("\\d{1,9}") ? Integer.parseInt(position) : 0;
    }

    private static boolean isVariation(Row row) {
        return types(row).contains("variation");
    }

    /** What the row is apart from being virtual or downloadable. */
    private static String kind(Row row) {
        return types(row).stream()
                .filter(type -> !TRAITS.contains(type))
                .findFirst()
                .orElse("simple");
    }

    static List<String> types(Row row) {
        return Arrays.stream(row.text(WooColumns.TYPE).toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
    }
}
