package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.ParsingPool;
import dev.comptoir.catalog.product.PriceRules;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productfetch.PageClient.FetchedPage;
import dev.comptoir.catalog.productfetch.domain.ButtonResult;
import dev.comptoir.catalog.productfetch.domain.FetchScope;
import dev.comptoir.catalog.productfetch.domain.ReadButton;
import dev.comptoir.catalog.productfetch.domain.ReadButtons;
import dev.comptoir.catalog.productfetch.page.ProductPage;
import dev.comptoir.catalog.settings.CatalogSettings;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a page and takes its offers one after the other, each in a transaction of its own: a bad one spoils no other. */
@ApplicationScoped
class FetchProducts {

    private final PageClient client;
    private final PriceRules prices;
    private final ParsingPool pool;
    private final TakeOffer take;

    FetchProducts(PageClient client, PriceRules prices, ParsingPool pool, TakeOffer take) {
        this.client = client;
        this.prices = prices;
        this.pool = pool;
        this.take = take;
    }

    /** All pages are read before the first offer is taken: what cannot be read makes nothing. */
    Uni<FetchedPages> handle(URI url, CatalogSettings settings, ProductFetchRequest request, FetchScope scope) {
        ReadButtons read = new ReadButtons(request.isFollowing() ? client.mostPages() : 1);
        return prices.current()
                .chain(rule -> readFrom(url, settings, rule, read))
                .chain(() -> takeAll(read.agreed(), scope, request.isDryRun()))
                .map(buttons -> new FetchedPages(read.pages(), buttons));
    }

    private Uni<Void> readFrom(URI url, CatalogSettings settings, PriceRule rule, ReadButtons read) {
        return client.fetch(url, settings)
                .chain(page ->
                        pool.run(() -> products(page, rule)).map(found -> read.add(url, found.buttons(), found.next())))
                .chain(next -> next.isEmpty()
                        ? Steps.done()
                        : readFrom(PageClient.allowed(next.get().toString(), settings), settings, rule, read));
    }

    private static ProductPage products(FetchedPage page, PriceRule rule) {
        return ProductPage.read(page.body(), page.contentType(), page.url(), rule);
    }

    private Uni<List<FetchedButtonView>> takeAll(List<ReadButton> buttons, FetchScope scope, boolean isDryRun) {
        List<FetchedButtonView> results = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        return Steps.each(
                        buttons.stream()
                                .filter(button -> button.offer() == null || scope.takes(button.offer()))
                                .toList(),
                        button -> one(button, seen, scope, isDryRun)
                                .invoke(results::add)
                                .replaceWithVoid())
                .replaceWith(results);
    }

    private Uni<FetchedButtonView> one(ReadButton button, Set<String> seen, FetchScope scope, boolean isDryRun) {
        if (button.offer() == null) {
            return Uni.createFrom().item(FetchedButtonView.refused(button, button.code(), button.reason()));
        }
        if (!seen.add(button.externalId())) {
            return Uni.createFrom().item(FetchedButtonView.of(button, ButtonResult.REPEATED, null));
        }
        return take.handle(button.offer(), scope, isDryRun)
                .map(taken -> FetchedButtonView.of(button, taken.result(), taken.productId()))
                .onFailure(DomainException.class)
                .recoverWithItem(failure -> refused(button, failure));
    }

    private static FetchedButtonView refused(ReadButton button, DomainException refusal) {
        return FetchedButtonView.refused(button, refusal.code(), refusal.getMessage());
    }
}
