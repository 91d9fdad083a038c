package dev.comptoir.carts.erasure;

import dev.comptoir.carts.cart.change.CartCache;
import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a person out of carts, of the list of abandoned ones and of the uses of discounts; goods and sums stay. */
@ApplicationScoped
public class EraseShopper {

    private final SqlTransactions transactions;
    private final ShopperDataStore shoppers;
    private final CartCache cache;

    EraseShopper(SqlTransactions transactions, ShopperDataStore shoppers, CartCache cache) {
        this.transactions = transactions;
        this.shoppers = shoppers;
        this.cache = cache;
    }

    public Uni<Void> handle(EventMeta meta, CustomerErasedV1 erased) {
        return transactions.once(
                meta,
                tx -> shoppers.erase(tx, erased.spellings(), erased.pseudonym())
                        .invoke(carts -> carts.forEach(cache::evict))
                        .replaceWithVoid());
    }
}
