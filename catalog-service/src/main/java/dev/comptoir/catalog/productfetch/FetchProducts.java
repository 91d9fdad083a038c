package dev.comptoir.catalog.productfetch;

import dev.comptoir.catalog.ParsingPool;
import dev.comptoir.catalog.product.PriceRules;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productfetch.PageClient.FetchedPage;
import dev.comptoir.catalog.productfetch.domain.ButtonResult;
import dev.comptoir.catalog.productfetch.domain.FetchScope;
import dev.comptoir.catalog.productfetch.domain.Offer;
import dev.comptoir.catalog.productfetch.domain.ReadButton;
import dev.comptoir.catalog.productfetch.domain.ReadButtons;
import dev.comptoir.catalog.productfetch.page.ProductPage;
import dev.comptoir.catalog.settings.CatalogSettings;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads a page and takes its offers, many in one transaction: a bad one spoils no other. */
@ApplicationScoped
class FetchProducts {

    /** So many share a transaction. */
    private static final int PRODUCTS = 100;

    private final PageClient client;
    private final PriceRules prices;
    private final ParsingPool pool;
    private final TakeOffers take;

    FetchProducts(PageClient client, PriceRules prices, ParsingPool pool, TakeOffers take) {
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
        List<ReadButton> wanted = buttons.stream()
                .filter(button -> button.offer() == null || scope.takes(button.offer()))
                .toList();
        Map<String, Offer> offers = new LinkedHashMap<>();
        wanted.stream()
                .map(ReadButton::offer)
                .filter(Objects::nonNull)
                .forEach(offer -> offers.putIfAbsent(offer.externalId(), offer));
        Map<String, Taken> taken = new HashMap<>();
        return Steps.each(
                        batches(List.copyOf(offers.values())),
                        batch -> take.handle(batch, scope, isDryRun)
                                .invoke(taken::putAll)
                                .replaceWithVoid())
                .map(_ -> views(wanted, taken));
    }

    private static List<List<Offer>> batches(List<Offer> offers) {
        return IntStream.iterate(0, from -> from < offers.size(), from -> from + PRODUCTS)
                .mapToObj(from -> offers.subList(from, Math.min(from + PRODUCTS, offers.size())))
                .toList();
    }

    private static List<FetchedButtonView> views(List<ReadButton> buttons, Map<String, Taken> taken) {
        Set<String> seen = new HashSet<>();
        return buttons.stream().map(button -> view(button, taken, seen)).toList();
    }

    private static FetchedButtonView view(ReadButton button, Map<String, Taken> taken, Set<String> seen) {
        if (button.offer() == null) {
            return FetchedButtonView.refused(button, button.code(), button.reason());
        }
        if (!seen.add(button.externalId())) {
            return FetchedButtonView.of(button, ButtonResult.REPEATED, null);
        }
        Taken result = taken.get(button.externalId());
        return result.refusal() == null
                ? FetchedButtonView.of(button, result.result(), result.productId())
                : FetchedButtonView.refused(
                        button, result.refusal().code(), result.refusal().getMessage());
    }
}
