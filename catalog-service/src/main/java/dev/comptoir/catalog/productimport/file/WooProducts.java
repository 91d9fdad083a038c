package dev.comptoir.catalog.productimport.file;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The products of a WooCommerce export by their rows, to be read again later.
 *
 * @param families the variations by the row of their parent
 */
record WooProducts(RowFile file, WooProduct product, Groups families) implements FileProducts {

    private record Placed(int place, int row) {}

    @Override
    public int[] rows(int number) {
        return IntStream.concat(IntStream.of(number), IntStream.of(families.rows(number)))
                .toArray();
    }

    @Override
    public ProductReader reader(int number) {
        return found -> read(number, found);
    }

    /** In the order of the file. */
    List<Row> children(int number) {
        return file.rows(families.rows(number));
    }

    private void read(int number, Found found) {
        Row row = file.row(number);
        if (WooFile.kind(row).equals("variable")) {
            product.addVariable(found, row, file.rows(inOrder(families.rows(number))));
        } else {
            product.addSimple(found, row);
        }
    }

    private int[] inOrder(int... variations) {
        return IntStream.of(variations)
                .mapToObj(row -> new Placed(place(file.row(row)), row))
                .sorted(Comparator.comparingInt(Placed::place))
                .mapToInt(Placed::row)
                .toArray();
    }

    private static int place(Row row) {
        String position = row.text(WooColumns.POSITION);
        return position.matches("\\d{1,9}") ? Integer.parseInt(position) : 0;
    }
}
