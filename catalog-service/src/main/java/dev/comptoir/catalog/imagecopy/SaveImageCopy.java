package dev.comptoir.catalog.imagecopy;

import dev.comptoir.catalog.product.ProductEvents;
import dev.comptoir.catalog.product.ProductStore;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** Gives a product the address of the copy wherever it still has that of the original. */
@ApplicationScoped
class SaveImageCopy {

    private final OrmTransactions transactions;
    private final ProductStore products;
    private final ImageCopyStore copies;
    private final Outbox outbox;
    private final Clock clock;

    SaveImageCopy(
            OrmTransactions transactions, ProductStore products, ImageCopyStore copies, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.copies = copies;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> handle(ImageCopy copy, String imageUrl) {
        return transactions.run(tx -> products.lock(tx, copy.productId())
                .chain(product -> replace(tx, product, copy.sourceUrl(), imageUrl))
                .chain(() -> copies.done(tx, copy.id(), imageUrl)));
    }

    private Uni<Void> replace(OrmTx tx, Product product, String original, String imageUrl) {
        UnaryOperator<String> exchange = url -> url.equals(original) ? imageUrl : url;
        List<VariantDetails> variants = product.variants().stream()
                .map(Variant::details)
                .map(variant -> variant.withImages(exchange))
                .toList();
        boolean differs = product.become(product.details().withImages(exchange), variants, Ids::next, clock.instant());
        return Steps.when(differs, () -> outbox.append(tx, ProductEvents.updated(product)));
    }
}
