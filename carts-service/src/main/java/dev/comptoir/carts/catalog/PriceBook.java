package dev.comptoir.carts.catalog;

import dev.comptoir.carts.catalog.domain.PriceList;
import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks up prices, in the transaction that needs them. Edits may see a price that is {@code carts.price-cache} old, which
 * saves a query per edit; a checkout always asks the table.
 */
@ApplicationScoped
public class PriceBook {

    private static final int MOST_KEPT = 20_000;

    private static final String FIND = """
            select sku, cast(product_id as text), name, image_url, price_minor, cast(currency as text),
                   requires_shipping, is_taxable, cast(file_guid as text), is_sellable
              from prices where sku = any(string_to_array($1, chr(31)))""";

    private final long keptNanos;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    PriceBook(@ConfigProperty(name = "carts.price-cache", defaultValue = "PT2S") Duration keptFor) {
        this.keptNanos = keptFor.toNanos();
    }

    private record Kept(PricedSku sku, long since) {}

    /** SKUs nobody has ever heard of are absent from the list. */
    public Uni<PriceList> find(Tx tx, Set<String> skus) {
        long now = System.nanoTime();
        Map<String, PricedSku> known = new HashMap<>();
        for (String sku : skus) {
            Kept found = kept.get(sku);
            if (found != null && now - found.since < keptNanos) {
                known.put(sku, found.sku);
            }
        }
        if (known.size() == skus.size()) {
            return Uni.createFrom().item(new PriceList(known));
        }
        Set<String> wanted =
                skus.stream().filter(sku -> !known.containsKey(sku)).collect(Collectors.toSet());
        return findNow(tx, wanted).map(found -> merged(known, found));
    }

    /** The prices as they stand in the table at this moment. */
    public Uni<PriceList> findNow(Tx tx, Set<String> skus) {
        if (skus.isEmpty()) {
            return Uni.createFrom().item(new PriceList(Map.of()));
        }
        long now = System.nanoTime();
        return tx.fetch(FIND, String.join("\u001f", skus)).map(rows -> keep(rows, now));
    }

    /** Makes the next edit ask the table: the prices have just changed. */
    void forget(List<String> skus) {
        skus.forEach(kept::remove);
    }

    private PriceList keep(List<Object[]> rows, long now) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        Map<String, PricedSku> found = new HashMap<>();
        rows.stream().map(PriceBook::priced).forEach(sku -> {
            found.put(sku.sku(), sku);
            kept.put(sku.sku(), new Kept(sku, now));
        });
        return new PriceList(found);
    }

    private static PriceList merged(Map<String, PricedSku> known, PriceList found) {
        known.putAll(found.skus());
        return new PriceList(known);
    }

    private static PricedSku priced(Object[] row) {
        return new PricedSku(
                (String) row[0],
                UUID.fromString((String) row[1]),
                (String) row[2],
                ((String) row[3]).isEmpty() ? null : (String) row[3],
                Money.ofMinor(((Number) row[4]).longValue(), (String) row[5]),
                (Boolean) row[6],
                (Boolean) row[7],
                row[8] == null ? null : UUID.fromString((String) row[8]),
                (Boolean) row[9]);
    }
}
