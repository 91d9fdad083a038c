package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.productimport.domain.FileFormat;
import dev.comptoir.catalog.productimport.domain.ParsedFile;
import dev.comptoir.catalog.productimport.domain.ProductResult;
import dev.comptoir.catalog.productimport.domain.Rejected;
import dev.comptoir.catalog.productimport.domain.RowError;
import dev.comptoir.catalog.productimport.domain.RowErrors;
import dev.comptoir.catalog.productimport.domain.VariantDraft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gathers what a file says, product by product: one with any error is refused whole, the others stay good. Those are not
 * kept, for all of a large file would fill the memory, but read again when their turn comes.
 */
final class Drafts {

    private final IntStream.Builder numbers = IntStream.builder();
    private final IntStream.Builder positions = IntStream.builder();
    private final RejectedProducts rejected;
    private final RowErrors errors = new RowErrors();
    private final Names externalIds = new Names();
    private final Names rowOfSku = new Names();
    private int position;
    private int skipped;

    /** @param rejects where what is not taken over is written */
    Drafts(RowFile rejects) {
        this.rejected = new RejectedProducts(rejects);
    }

    /** @param number of the product in its file */
    void read(int number, ProductReader reader) {
        reader.read((row, externalId, _, variants, found) -> judge(number, row, externalId, variants, found));
    }

    private void judge(int number, int row, String externalId, List<VariantDraft> variants, RowErrors found) {
        if (found.isEmpty() && externalIds.contains(externalId)) {
            found.add(new RowError(row, "", "duplicate-product", "The file has the product " + externalId + " twice."));
        }
        if (found.isEmpty()) {
            refuseRepeatedSkus(variants, found);
        }
        if (!found.isEmpty()) {
            fail(externalId, found);
            return;
        }
        externalIds.putIfAbsent(externalId, row);
        variants.forEach(variant -> rowOfSku.putIfAbsent(variant.sku(), variant.row()));
        numbers.add(number);
        positions.add(position++);
    }

    void fail(String externalId, RowErrors found) {
        errors.addCounted(found);
        rejected.add(new Rejected(
                position++, externalId, ProductResult.FAILED, found.getFirst().code()));
    }

    void skip(String externalId, String reason) {
        skipped++;
        rejected.add(new Rejected(position++, externalId, ProductResult.SKIPPED, reason));
    }

    ParsedFile parsed(FileFormat format, FileProducts products) {
        GoodProducts good = new GoodProducts(products, numbers.build(), positions.build());
        return new ParsedFile(format, products.file().size(), good, good::sizeOf, rejected, skipped, errors);
    }

    private void refuseRepeatedSkus(List<VariantDraft> variants, RowErrors found) {
        Map<String, Integer> own = new HashMap<>();
        for (VariantDraft variant : variants) {
            Integer earlier = own.putIfAbsent(variant.sku(), variant.row());
            int other = earlier == null ? rowOfSku.get(variant.sku()) : earlier;
            if (other != Names.NONE) {
                found.add(new RowError(
                        variant.row(),
                        "SKU",
                        "duplicate-sku",
                        "The SKU " + variant.sku() + " is in row " + other + " already."));
            }
        }
    }
}
