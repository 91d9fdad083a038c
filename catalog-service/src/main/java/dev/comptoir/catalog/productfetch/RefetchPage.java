package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.productfetch.domain.FetchScope;
import dev.comptoir.catalog.settings.CatalogSettings;
import dev.comptoir.catalog.settings.CatalogSettingsStore;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Fetches a page without being asked by anybody, and writes down what came of it. */
@ApplicationScoped
public class RefetchPage {

    private static final String NOBODY = "comptoir";

    private final SqlTransactions transactions;
    private final CatalogSettingsStore settings;
    private final ProductFetchStore fetches;
    private final FetchRun run;
    private final Clock clock;

    RefetchPage(
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

    public Uni<ProductFetch> handle(String url, boolean isFollowing) {
        UUID id = Ids.next();
        ProductFetchRequest request = new ProductFetchRequest(url, false, isFollowing);
        return transactions
                .run(tx -> fetches.add(tx, id, request, NOBODY, clock.instant()))
                .chain(() -> settings.find())
                .chain(current -> fetch(id, request, current))
                .chain(() -> fetches.find(id));
    }

    /** A page that may not be fetched any more is one that cannot be read. */
    private Uni<Void> fetch(UUID id, ProductFetchRequest request, CatalogSettings current) {
        return Uni.createFrom()
                .deferred(
                        () -> run.run(id, PageClient.allowed(request.url(), current), current, request, FetchScope.ALL))
                .onFailure(DomainException.class)
                .recoverWithUni(refusal -> fetches.fail(id, refusal, clock.instant()));
    }
}
