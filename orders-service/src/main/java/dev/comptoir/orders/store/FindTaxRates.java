package dev.comptoir.orders.store;

import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists tax rates by country. */
@ApplicationScoped
class FindTaxRates {

    private static final String SCOPE = "tax-rates";

    private final TaxRateStore rates;
    private final Cursors cursors;

    FindTaxRates(TaxRateStore rates, Cursors cursors) {
        this.rates = rates;
        this.cursors = cursors;
    }

    Uni<Page<TaxRateView>> handle(int limit, String cursor) {
        List<String> after = cursor == null ? List.of("", new UUID(0, 0).toString()) : cursors.read(SCOPE, cursor);
        return rates.all(after.getFirst(), UUID.fromString(after.getLast()), limit + 1)
                .map(found -> Page.of(
                        found,
                        limit,
                        last -> cursors.write(
                                SCOPE, List.of(last.country(), last.id().toString()))));
    }
}
