package dev.comptoir.catalog.settings;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Changes from where products may be fetched; nobody else works with it, so nothing is published. */
@ApplicationScoped
class SaveCatalogSettings {

    private final SqlTransactions transactions;
    private final CatalogSettingsStore settings;
    private final Clock clock;

    SaveCatalogSettings(SqlTransactions transactions, CatalogSettingsStore settings, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    Uni<CatalogSettings> handle(SaveCatalogSettingsRequest request, String ifMatch) {
        List<String> domains = request.domains();
        return transactions.run(tx -> settings.lock(tx)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(current -> current.fetchDomains().equals(domains)
                        ? Uni.createFrom().item(current)
                        : settings.save(tx, domains, clock.instant())));
    }
}
