package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.productimport.domain.FileFormat;
import dev.comptoir.catalog.productimport.domain.ParsedFile;
import dev.comptoir.catalog.productimport.domain.RowError;
import dev.comptoir.catalog.productimport.domain.RowErrors;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads a WooCommerce export: variations belong to the row their Parent names, by SKU or by id, wherever both stand. */
final class WooFile {

    private static final Set<String> SOLD = Set.of("simple", "variable");
    private static final Set<String> TRAITS = Set.of("virtual", "downloadable", "featured");

    private static final int OF_NONE = -1;

    private final RowFile rows;
    private final WooProduct product;
    private final Drafts drafts;
    private final Names parents = new Names();
    private final BitSet variables = new BitSet();
    private final BitSet variations = new BitSet();

    WooFile(RowFile rows, WooProduct product, Drafts drafts) {
        this.rows = rows;
        this.product = product;
        this.drafts = drafts;
    }

    ParsedFile parse() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.row(i);
            variables.set(i, kind(row).equals("variable"));
            variations.set(i, isVariation(row));
        }
        variables.stream().forEach(this::index);
        others().forEach(this::index);
        WooProducts products = new WooProducts(rows, product, families());
        others().forEach(row -> product(row, products));
        return drafts.parsed(FileFormat.WOOCOMMERCE, products);
    }

    /** What stands for itself. */
    private IntStream others() {
        return IntStream.range(0, rows.size()).filter(row -> !variations.get(row));
    }

    private void index(int number) {
        Row row = rows.row(number);
        if (row.has(WooColumns.SKU)) {
            parents.putIfAbsent(row.text(WooColumns.SKU), number);
        }
        if (row.has(WooColumns.ID)) {
            parents.putIfAbsent("id:" + row.text(WooColumns.ID), number);
        }
    }

    /** The variations by the row of their parent. */
    private Groups families() {
        int[] parentOf = new int[rows.size()];
        Arrays.fill(parentOf, OF_NONE);
        variations.stream().forEach(number -> {
            Row row = rows.row(number);
            String name = row.text(WooColumns.PARENT);
            parentOf[number] = parents.get(name);
            if (parentOf[number] == Names.NONE) {
                fail(row, WooColumns.PARENT, "unknown-parent", "No row is the parent " + name + ".");
            }
        });
        return new Groups(parentOf, rows.size());
    }

    private void product(int number, WooProducts products) {
        Row row = rows.row(number);
        String type = kind(row);
        List<Row> children = products.children(number);
        if (!SOLD.contains(type)) {
            drafts.skip(WooProduct.externalId(row), reason(type));
        } else if (row.endsBefore(WooColumns.NAME)) {
            fail(row, WooColumns.ID, "wrong-cell-count", "The row ends before the name: it is no product.");
        } else if (row.isTooLong() || children.stream().anyMatch(Row::isTooLong)) {
            fail(row, WooColumns.ID, "wrong-cell-count", "A row of the product has more cells than the header.");
        } else if (type.equals("simple") && !children.isEmpty()) {
            fail(row, WooColumns.TYPE, "parent-not-variable", "The product has variations but is not variable.");
        } else {
            drafts.read(number, products.reader(number));
        }
    }

    private void fail(Row row, Column column, String code, String detail) {
        drafts.fail(
                WooProduct.externalId(row),
                RowErrors.of(new RowError(row.number(), row.header().nameOf(column), code, detail)));
    }

    private static String reason(String type) {
        return switch (type) {
            case "grouped" ->
                "grouped-product: a group is no product of its own; its members are imported by themselves.";
            case "external" -> "external-product: it is sold elsewhere.";
            default -> "unsupported-type: products of type " + type + " are not imported.";
        };
    }

    private static boolean isVariation(Row row) {
        return types(row).contains("variation");
    }

    /** What the row is apart from being virtual or downloadable. */
    static String kind(Row row) {
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
