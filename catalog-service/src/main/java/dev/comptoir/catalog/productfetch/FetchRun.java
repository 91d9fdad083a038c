package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.productfetch.domain.FetchProblem;
import dev.comptoir.catalog.productfetch.domain.FetchScope;
import dev.comptoir.catalog.settings.CatalogSettings;
import dev.comptoir.kernel.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

/** Carries a fetch out that is written down, and writes down what came of it. */
@ApplicationScoped
class FetchRun {

    private final ProductFetchStore fetches;
    private final FetchProducts fetch;
    private final Clock clock;

    FetchRun(ProductFetchStore fetches, FetchProducts fetch, Clock clock) {
        this.fetches = fetches;
        this.fetch = fetch;
        this.clock = clock;
    }

    Uni<Void> run(UUID id, URI url, CatalogSettings settings, ProductFetchRequest request, FetchScope scope) {
        return fetch.handle(url, settings, request, scope)
                .chain(fetched -> fetches.complete(id, fetched, clock.instant()))
                .onFailure()
                .call(failure -> fetches.fail(id, refusal(failure), clock.instant()))
                .onFailure(DomainException.class)
                .recoverWithNull();
    }

    /** What is a fault of ours is still answered as one, but leaves no fetch that seems to run for ever. */
    private static DomainException refusal(Throwable failure) {
        return failure instanceof DomainException refusal ? refusal : FetchProblem.broken();
    }
}
