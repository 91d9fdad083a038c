package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.productfetch.domain.FetchScope;
import dev.comptoir.catalog.settings.CatalogSettingsStore;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

/** Writes down that a page is fetched, fetches it, and writes down what came of it; once per key. */
@ApplicationScoped
class StartProductFetch {

    private final SqlTransactions transactions;
    private final CatalogSettingsStore settings;
    private final ProductFetchStore fetches;
    private final FetchRun run;
    private final Clock clock;

    StartProductFetch(
            SqlTransactions transactions,
            CatalogSettingsStore settings,
            ProductFetchStore fetches,
            FetchRun run,
            Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.fetches = fetches;
        this.run = run;
        this.clock = clock;
    }

    record Started(UUID id) {}

    Uni<Replayable<ProductFetch>> handle(ProductFetchRequest request, RequestKey key, String caller) {
        return settings.find().chain(current -> {
            URI url = PageClient.allowed(request.url(), current);
            UUID id = Ids.next();
            return transactions
                    .once(
                            key,
                            Started.class,
                            tx -> fetches.add(tx, id, request, caller, clock.instant())
                                    .replaceWith(new Started(id)))
                    .call(started ->
                            Steps.when(!started.isReplayed(), () -> run.run(id, url, current, request, FetchScope.ALL)))
                    .chain(started -> fetches.find(started.answer().id()).map(found -> started.map(_ -> found)));
        });
    }
}
