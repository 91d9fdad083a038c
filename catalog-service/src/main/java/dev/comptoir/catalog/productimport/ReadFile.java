package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.CatalogConfig;
import dev.comptoir.catalog.ParsingPool;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productimport.file.ProductFile;
import dev.comptoir.catalog.productimport.file.SentFile;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.storefront.StoreProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Reads a product file that has come whole, by the currency and the day of the store. */
@ApplicationScoped
class ReadFile {

    private final ParsingPool pool;
    private final Clock clock;
    private final int mostRows;

    private record Fingerprint(String sha256, boolean isDryRun, Boolean copiesImages) {}

    ReadFile(ParsingPool pool, Clock clock, CatalogConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.mostRows = config.imports().maxRows();
    }

    /** What can be refused before the file is there. */
    void check(ImportRequest request, StoreProfile store) {
        if (request.currency() != null) {
            rule(store).checkCurrency(request.currency());
        }
    }

    Uni<ImportOrder> read(ImportRequest request, StoreProfile store, SentFile file) {
        return pool.run(() -> order(request, store, file));
    }

    private ImportOrder order(ImportRequest request, StoreProfile store, SentFile file) {
        RequestKey key = request.key();
        Fingerprint fingerprint = new Fingerprint(file.end(), request.isDryRun(), request.copiesImages() ? true : null);
        PriceRule rule = rule(store);
        return new ImportOrder(
                ProductFile.parse(file, rule, rule.today(), mostRows),
                request.isDryRun(),
                request.copiesImages(),
                request.caller(),
                new RequestKey(key.caller(), key.operation(), key.key(), fingerprint));
    }

    private PriceRule rule(StoreProfile store) {
        return new PriceRule(store.currency(), LocalDate.ofInstant(clock.instant(), store.timeZone()));
    }
}
