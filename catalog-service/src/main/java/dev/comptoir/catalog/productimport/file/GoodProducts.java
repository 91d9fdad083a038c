package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.productimport.domain.ProductDraft;
import dev.comptoir.catalog.productimport.domain.ProductSize;
import java.util.AbstractList;
import java.util.stream.IntStream;

/** Products that are known to be without errors, each read again when it is asked for: two numbers are held of it. */
final class GoodProducts extends AbstractList<ProductDraft> {

    private final FileProducts products;
    private final int[] numbers;
    private final int[] positions;

    /**
     * @param numbers of the products
     * @param positions their places among all products of the file
     */
    GoodProducts(FileProducts products, IntStream numbers, IntStream positions) {
        this.products = products;
        this.numbers = numbers.toArray();
        this.positions = positions.toArray();
    }

    @Override
    public ProductDraft get(int index) {
        return products.reader(numbers[index]).draft(positions[index]);
    }

    @Override
    public int size() {
        return numbers.length;
    }

    /** Without reading it. */
    ProductSize sizeOf(int index) {
        int[] rows = products.rows(numbers[index]);
        return new ProductSize(
                rows.length,
                IntStream.of(rows).map(products.file()::bytes).asLongStream().sum());
    }
}
