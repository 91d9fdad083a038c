package dev.comptoir.carts.catalog;

import dev.comptoir.carts.catalog.domain.PriceList;
import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.carts.store.StoreRulesBook;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
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
public class PriceBook {

    private static final int MOST_KEPT = 20_000;
    private static final PricesNow NOTHING = new PricesNow(new PriceList(Map.of()), StoreRulesBook.UNKNOWN_EDITION);

    private static final String FIND = """
            select sku, product_id, name, image_url, price_minor, currency, requires_shipping, is_taxable, file_guid,
                   is_sellable, %s from prices where sku = any($1)""".formatted(StoreRulesBook.EDITION);

    private final long keptNanos;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    PriceBook(@ConfigProperty(name = "carts.price-cache", defaultValue = "PT2S") Duration keptFor) {
        this.keptNanos = keptFor.toNanos();
    }

    private record Kept(PricedSku sku, long since) {}

    /** Prices, and which edition of the store's rules was in force beside them: one look at the tables for both. */
    public record PricesNow(PriceList list, long storeEdition) {}

    /** Empty unless every one of them was looked up a short while ago. */
    public Optional<PriceList> known(Set<String> skus) {
        long now = System.nanoTime();
        Map<String, PricedSku> known = HashMap.newHashMap(skus.size());
        for (String sku : skus) {
            Kept found = kept.get(sku);
            if (found == null || now - found.since >= keptNanos) {
                return Optional.empty();
            }
            known.put(sku, found.sku);
        }
        return Optional.of(new PriceList(known));
    }

    /** The prices as they stand in the table at this moment. SKUs nobody has ever heard of are absent from the list. */
    public Uni<PricesNow> now(SqlRunner lane, Set<String> skus) {
        long asked = System.nanoTime();
        return skus.isEmpty()
                ? Uni.createFrom().item(NOTHING)
                : lane.query(FIND, (Object) skus.toArray(String[]::new)).map(rows -> keep(rows, asked));
    }

    /** Makes the next edit ask the table: the prices have just changed. */
    void forget(List<String> skus) {
        skus.forEach(kept::remove);
    }

    private PricesNow keep(RowSet<Row> rows, long asked) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        long edition = StoreRulesBook.UNKNOWN_EDITION;
        Map<String, PricedSku> found = new HashMap<>();
        for (Row row : rows) {
            PricedSku sku = priced(row);
            found.put(sku.sku(), sku);
            kept.put(sku.sku(), new Kept(sku, asked));
            edition = row.getLong(10);
        }
        return new PricesNow(new PriceList(found), edition);
    }

    private static PricedSku priced(Row row) {
        String image = row.getString(3);
        return new PricedSku(
                row.getString(0),
                row.getUUID(1),
                row.getString(2),
                image.isEmpty() ? null : image,
                Money.ofMinor(row.getLong(4), row.getString(5)),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getUUID(8),
                row.getBoolean(9));
    }
}
