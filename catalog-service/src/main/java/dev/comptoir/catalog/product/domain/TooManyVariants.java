package dev.comptoir.catalog.product.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;

/** Refuses a product without any variant or with more than one product may have. */
public final class TooManyVariants extends DomainException {

    TooManyVariants(int variants) {
        super(
                "variant-count",
                Kind.RULE_BROKEN,
                "A product has 1 to " + VariantRules.MOST_VARIANTS + " variants, not " + variants + ".",
                Map.of("variants", variants, "max", VariantRules.MOST_VARIANTS));
    }
}
