package dev.comptoir.carts.catalog;

import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes a product as it stands now into the price list; an older version than the known one changes nothing. */
@ApplicationScoped
class PriceProduct {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final PriceStore prices;
    private final PriceBook book;

    PriceProduct(SqlTransactions transactions, Inbox inbox, PriceStore prices, PriceBook book) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.prices = prices;
        this.book = book;
    }

    public Uni<Void> handle(EventMeta meta, ProductV1 product, long version) {
        List<String> skus = product.variants().stream().map(VariantV1::sku).toList();
        return transactions
                .run(tx -> inbox.once(tx, meta, () -> take(tx, product, version)))
                .invoke(() -> book.forget(skus));
    }

    private Uni<Void> take(SqlTx tx, ProductV1 product, long version) {
        return prices.takeVersion(tx, product.productId(), version)
                .chain(isNewer ->
                        isNewer ? replace(tx, product) : Uni.createFrom().voidItem());
    }

    private Uni<Void> replace(SqlTx tx, ProductV1 product) {
        Uni<Void> withdrawn = prices.withdraw(tx, product.productId());
        return product.variants().isEmpty()
                ? withdrawn
                : withdrawn.chain(() -> prices.price(tx, product)).replaceWithVoid();
    }
}
