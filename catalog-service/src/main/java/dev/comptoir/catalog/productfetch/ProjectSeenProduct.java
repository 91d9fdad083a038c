package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.settings.CatalogSettings;
import dev.comptoir.catalog.settings.CatalogSettingsStore;
import dev.comptoir.contracts.carts.ProductSeenV1;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down what shoppers want that the catalogue does not know, where its page is one of the store's. */
@ApplicationScoped
public class ProjectSeenProduct {

    private final SqlTransactions transactions;
    private final CatalogSettingsStore settings;
    private final SeenProductStore seen;

    ProjectSeenProduct(SqlTransactions transactions, CatalogSettingsStore settings, SeenProductStore seen) {
        this.transactions = transactions;
        this.settings = settings;
        this.seen = seen;
    }

    public Uni<Void> handle(EventMeta meta, ProductSeenV1 product) {
        return settings.find()
                .chain(current -> transactions.once(
                        meta, tx -> Steps.when(isOfStore(product, current), () -> seen.save(tx, product))));
    }

    private static boolean isOfStore(ProductSeenV1 product, CatalogSettings settings) {
        try {
            PageClient.allowed(product.url(), settings);
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }
}
