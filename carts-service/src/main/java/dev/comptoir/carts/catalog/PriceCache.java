package dev.comptoir.carts.catalog;

import dev.comptoir.carts.catalog.domain.PriceList;
import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.carts.store.StoreRulesCache;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks up prices. Edits may see a price that is {@code carts.price-cache} old, which saves a query per edit; a checkout
 * always asks the table.
 */
@ApplicationScoped
public class PriceCache {

    private static final int CAPACITY = 20_000;
    private static final CurrentPrices NONE = new CurrentPrices(
            new PriceList(Map.of()), StoreRulesCache.UNKNOWN_EDITION, StoreRulesCache.UNKNOWN_EDITION);

    private final PriceStore prices;
    private final long keptNanos;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    PriceCache(PriceStore prices, @ConfigProperty(name = "carts.price-cache", defaultValue = "PT2S") Duration keptFor) {
        this.prices = prices;
        this.keptNanos = keptFor.toNanos();
    }

    private record Entry(PricedSku sku, long since) {}

    /** Prices, and which editions of store and discounts were in force beside them: one look at the tables for all. */
    public record CurrentPrices(PriceList list, long storeEdition, long discountEdition) {}

    /** Empty unless every one of them was looked up a short while ago. */
    public Optional<PriceList> cached(Set<String> skus) {
        long now = System.nanoTime();
        Map<String, PricedSku> found = HashMap.newHashMap(skus.size());
        for (String sku : skus) {
            Entry entry = entries.get(sku);
            if (entry == null || now - entry.since >= keptNanos) {
                return Optional.empty();
            }
            found.put(sku, entry.sku);
        }
        return Optional.of(new PriceList(found));
    }

    /** The prices as they are in the table at this moment; unknown SKUs are absent from the list. */
    public Uni<CurrentPrices> current(SqlRunner runner, Set<String> skus) {
        long asked = System.nanoTime();
        return skus.isEmpty()
                ? Uni.createFrom().item(NONE)
                : prices.find(runner, skus).map(rows -> put(rows, asked));
    }

    /** Makes the next edit ask the table: the prices have just changed. */
    void evict(List<String> skus) {
        skus.forEach(entries::remove);
    }

    private CurrentPrices put(List<PriceStore.Row> rows, long asked) {
        if (entries.size() > CAPACITY) {
            entries.clear();
        }
        long store = StoreRulesCache.UNKNOWN_EDITION;
        long discounts = StoreRulesCache.UNKNOWN_EDITION;
        Map<String, PricedSku> found = new HashMap<>();
        for (PriceStore.Row row : rows) {
            found.put(row.sku().sku(), row.sku());
            entries.put(row.sku().sku(), new Entry(row.sku(), asked));
            store = row.storeEdition();
            discounts = row.discountEdition();
        }
        return new CurrentPrices(new PriceList(found), store, discounts);
    }
}
