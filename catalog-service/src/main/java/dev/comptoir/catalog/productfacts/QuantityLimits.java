package dev.comptoir.catalog.productfacts;

import dev.comptoir.catalog.productfacts.domain.FactsProblem;
import dev.comptoir.catalog.productfacts.domain.QuantityRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many units a shop lets people order of a variant. */
@Schema(
        name = "QuantityLimits",
        description =
                "How many units of it shoppers may order; carts refuse other numbers. Orders that a merchant makes are not bound by it.")
public record QuantityLimits(
        @Schema(description = "At least so many", defaultValue = "1") @Min(1) @Max(9_999)
        Integer min,

        @Schema(description = "At most so many; left out: as many as there are") @Min(1) @Max(9_999)
        Integer max,

        @Schema(description = "Only multiples of this, for boxes of 6", defaultValue = "1") @Min(1) @Max(9_999)
        Integer step) {

    static QuantityLimits of(QuantityRule rule) {
        return rule == null ? null : new QuantityLimits(rule.min(), rule.max(), rule.step());
    }

    static QuantityRule rule(QuantityLimits given) {
        if (given == null) {
            return null;
        }
        QuantityRule rule = new QuantityRule(
                Objects.requireNonNullElse(given.min, 1), given.max, Objects.requireNonNullElse(given.step, 1));
        if (!rule.isPossible()) {
            throw FactsProblem.quantityImpossible(rule);
        }
        return rule;
    }
}
