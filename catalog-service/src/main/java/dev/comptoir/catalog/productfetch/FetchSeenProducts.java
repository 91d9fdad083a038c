package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.productfetch.SeenProductStore.Due;
import dev.comptoir.catalog.productfetch.domain.FetchScope;
import dev.comptoir.catalog.settings.CatalogSettings;
import dev.comptoir.catalog.settings.CatalogSettingsStore;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

/** Reads the pages of products that shoppers wanted, and makes drafts of those products for the merchant to confirm. */
@ApplicationScoped
class FetchSeenProducts {

    private static final int PAGES_AT_A_TIME = 10;
    private static final String SHOPPERS = "comptoir";

    private final SqlTransactions transactions;
    private final CatalogSettingsStore settings;
    private final SeenProductStore seen;
    private final ProductFetchStore fetches;
    private final FetchRun run;
    private final Clock clock;

    FetchSeenProducts(
            SqlTransactions transactions,
            CatalogSettingsStore settings,
            SeenProductStore seen,
            ProductFetchStore fetches,
            FetchRun run,
            Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.seen = seen;
        this.fetches = fetches;
        this.run = run;
        this.clock = clock;
    }

    @Scheduled(every = "${catalog.fetches.seen-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return seen.takeDue(clock.instant(), PAGES_AT_A_TIME)
                .chain(pages -> Steps.when(
                        !pages.isEmpty(),
                        () -> settings.find().chain(current -> Steps.each(pages, page -> fetch(page, current)))));
    }

    private Uni<Void> fetch(Due page, CatalogSettings current) {
        return Uni.createFrom()
                .deferred(() -> fetch(page, PageClient.allowed(page.url(), current), current))
                .onFailure(DomainException.class)
                .recoverWithNull();
    }

    private Uni<Void> fetch(Due page, URI url, CatalogSettings current) {
        UUID id = Ids.next();
        ProductFetchRequest request = new ProductFetchRequest(page.url(), false, false);
        return transactions
                .run(tx -> fetches.add(tx, id, request, SHOPPERS, clock.instant()))
                .chain(() -> run.run(id, url, current, request, new FetchScope(page.sku())));
    }
}
