package dev.comptoir.catalog.pagecheck;

import dev.comptoir.catalog.product.PriceRules;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productfetch.PageClient;
import dev.comptoir.catalog.settings.CatalogSettings;
import dev.comptoir.catalog.settings.CatalogSettingsStore;
import dev.comptoir.contracts.calls.PageCheckAnswerV1;
import dev.comptoir.contracts.calls.PageCheckAnswerV1.PageCheckResultV1;
import dev.comptoir.contracts.calls.PageCheckRequestV1;
import dev.comptoir.contracts.calls.PageCheckRequestV1.PageCheckItemV1;
import dev.comptoir.kernel.DomainException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Says whether pages of the store offer items for what a cart asks; pages of others are not looked at. */
@ApplicationScoped
class CheckPages {

    private static final Logger LOG = Logger.getLogger(CheckPages.class);
    private static final int PAGES_AT_A_TIME = 8;

    private final CatalogSettingsStore settings;
    private final PriceRules prices;
    private final CheckedPages pages;

    CheckPages(CatalogSettingsStore settings, PriceRules prices, CheckedPages pages) {
        this.settings = settings;
        this.prices = prices;
        this.pages = pages;
    }

    /** A page that was looked at; without offers when it is away. */
    private record Looked(String url, Optional<PageOffers> offers) {}

    Uni<PageCheckAnswerV1> handle(PageCheckRequestV1 request) {
        return settings.find()
                .chain(current -> prices.current().chain(rule -> look(request, current, rule)))
                .map(looked -> new PageCheckAnswerV1(request.items().stream()
                        .map(item -> result(item, looked))
                        .toList()));
    }

    private Uni<Map<String, Looked>> look(PageCheckRequestV1 request, CatalogSettings current, PriceRule rule) {
        return Multi.createFrom()
                .items(request.items().stream()
                        .map(PageCheckItemV1::url)
                        .distinct()
                        .filter(url -> source(url, current).isPresent()))
                .onItem()
                .transformToUni(url -> look(url, current, rule))
                .merge(PAGES_AT_A_TIME)
                .collect()
                .asMap(Looked::url, Function.identity());
    }

    private Uni<Looked> look(String url, CatalogSettings current, PriceRule rule) {
        return pages.read(source(url, current).orElseThrow(), current, rule)
                .map(Optional::of)
                .onFailure(DomainException.class)
                .invoke(refusal -> LOG.infof("a page that a checkout needs is away: %s", refusal.getMessage()))
                .onFailure(DomainException.class)
                .recoverWithItem(Optional.empty())
                .map(offers -> new Looked(url, offers));
    }

    private static Optional<URI> source(String url, CatalogSettings settings) {
        try {
            return Optional.of(PageClient.allowed(url, settings));
        } catch (DomainException notOfStore) {
            return Optional.empty();
        }
    }

    private static PageCheckResultV1 result(PageCheckItemV1 item, Map<String, Looked> looked) {
        Looked page = looked.get(item.url());
        if (page == null) {
            return new PageCheckResultV1(item.sku(), PageCheckAnswerV1.NO_SOURCE, null);
        }
        return page.offers()
                .map(offers -> offers.compare(item))
                .orElseGet(() -> new PageCheckResultV1(item.sku(), PageCheckAnswerV1.PAGE_AWAY, null));
    }
}
