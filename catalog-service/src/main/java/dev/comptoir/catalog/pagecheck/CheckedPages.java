package dev.comptoir.catalog.pagecheck;

import dev.comptoir.catalog.CatalogConfig;
import dev.comptoir.catalog.ParsingPool;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productfetch.PageClient;
import dev.comptoir.catalog.productfetch.PageClient.FetchedPage;
import dev.comptoir.catalog.productfetch.domain.FetchProblem;
import dev.comptoir.catalog.productfetch.domain.ReadButtons;
import dev.comptoir.catalog.productfetch.page.ProductPage;
import dev.comptoir.catalog.settings.CatalogSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads pages that checkouts wait for, each once in a while: many shoppers buy from the same page. */
@ApplicationScoped
class CheckedPages {

    private static final int MOST = 500;

    private final PageClient client;
    private final ParsingPool pool;
    private final Duration timeout;
    private final long keptNanos;
    private final Map<URI, Seen> pages = new LinkedHashMap<>();

    CheckedPages(PageClient client, ParsingPool pool, CatalogConfig config) {
        this.client = client;
        this.pool = pool;
        this.timeout = config.fetches().checkTimeout();
        this.keptNanos = config.fetches().checkedFor().toNanos();
    }

    private record Seen(Uni<PageOffers> offers, long since) {}

    /** Whoever asks while a page is read waits for the same answer; a page that cannot be read is not remembered. */
    Uni<PageOffers> read(URI url, CatalogSettings settings, PriceRule rule) {
        synchronized (pages) {
            long now = System.nanoTime();
            Seen seen = pages.get(url);
            if (seen != null && now - seen.since < keptNanos) {
                return seen.offers;
            }
            Uni<PageOffers> offers = fetch(url, settings, rule)
                    .onFailure()
                    .invoke(() -> drop(url))
                    .memoize()
                    .indefinitely();
            pages.remove(url);
            dropOld(now);
            pages.put(url, new Seen(offers, now));
            return offers;
        }
    }

    private Uni<PageOffers> fetch(URI url, CatalogSettings settings, PriceRule rule) {
        return client.fetch(url, settings, timeout)
                .ifNoItem()
                .after(timeout)
                .failWith(FetchProblem::noAnswer)
                .chain(page -> pool.run(() -> offers(page, rule)));
    }

    private static PageOffers offers(FetchedPage page, PriceRule rule) {
        ReadButtons read = new ReadButtons(1);
        read.add(
                page.url(),
                ProductPage.read(page.body(), page.contentType(), page.url(), rule)
                        .buttons(),
                null);
        return new PageOffers(read.agreed());
    }

    private void drop(URI url) {
        synchronized (pages) {
            pages.remove(url);
        }
    }

    /** The oldest leave first. */
    private void dropOld(long now) {
        Iterator<Seen> oldestFirst = pages.values().iterator();
        while (oldestFirst.hasNext()) {
            boolean isFresh = now - oldestFirst.next().since < keptNanos;
            if (isFresh && pages.size() < MOST) {
                return;
            }
            oldestFirst.remove();
        }
    }
}
