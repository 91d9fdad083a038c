package dev.comptoir.carts.discount;

import dev.comptoir.carts.discount.domain.Discount;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The automatic discounts, read anew when a discount has changed, and trusted for {@code carts.price-cache} in between. */
@ApplicationScoped
public class DiscountCache {

    private final OfferStore offers;
    private final long keptNanos;
    private volatile Entry entry;

    DiscountCache(
            OfferStore offers, @ConfigProperty(name = "carts.price-cache", defaultValue = "PT2S") Duration keptFor) {
        this.offers = offers;
        this.keptNanos = keptFor.toNanos();
    }

    private record Entry(List<Discount> automatic, long edition, long since) {}

    /** Fresh enough for an edit; empty when the table has to be asked. */
    public Optional<List<Discount>> cached() {
        Entry found = entry;
        boolean isFresh = found != null && System.nanoTime() - found.since < keptNanos;
        return isFresh ? Optional.of(found.automatic) : Optional.empty();
    }

    /** Those of an edition that was in force a moment ago, or newer ones. */
    public Uni<List<Discount>> at(SqlRunner runner, long edition) {
        Entry found = entry;
        if (found == null || found.edition != edition) {
            return read(runner);
        }
        entry = new Entry(found.automatic, edition, System.nanoTime());
        return Uni.createFrom().item(found.automatic);
    }

    void evict() {
        entry = null;
    }

    private Uni<List<Discount>> read(SqlRunner runner) {
        long asked = System.nanoTime();
        return offers.edition(runner)
                .chain(edition -> offers.automatic(runner).invoke(found -> entry = new Entry(found, edition, asked)));
    }
}
