package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Which prices the store can ask as its profile stands now; asked before a transaction begins. */
@ApplicationScoped
public class PriceRules {

    private final StoreProfiles profiles;
    private final Clock clock;

    PriceRules(StoreProfiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    public Uni<PriceRule> current() {
        return profiles.current()
                .map(profile ->
                        new PriceRule(profile.currency(), LocalDate.ofInstant(clock.instant(), profile.timeZone())));
    }
}
