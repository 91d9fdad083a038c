package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.storefront.StoreProfile;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Which prices the store can ask as its profile stands now; asked before a transaction begins. */
@ApplicationScoped
public class PriceRules {

    private final StoreProfiles profiles;

    PriceRules(StoreProfiles profiles) {
        this.profiles = profiles;
    }

    public Uni<PriceRule> current() {
        return profiles.current().map(StoreProfile::currency).map(PriceRule::new);
    }
}
