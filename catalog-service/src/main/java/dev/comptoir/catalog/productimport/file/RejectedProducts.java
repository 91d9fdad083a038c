package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.productimport.domain.ProductResult;
import dev.comptoir.catalog.productimport.domain.Rejected;
import java.util.AbstractList;
import java.util.List;

/** The products of a file that are not taken over, on disk: they may be as many as its rows. */
final class RejectedProducts extends AbstractList<Rejected> {

    private final RowFile file;

    RejectedProducts(RowFile file) {
        this.file = file;
    }

    @Override
    public boolean add(Rejected product) {
        file.add(new Row(
                product.position(),
                file.header(),
                List.of(product.externalId(), product.result().name(), product.reason())));
        return true;
    }

    @Override
    public Rejected get(int index) {
        Row row = file.row(index);
        return new Rejected(row.number(), row.cell(0), ProductResult.valueOf(row.cell(1)), row.cell(2));
    }

    @Override
    public int size() {
        return file.size();
    }
}
