package dev.comptoir.catalog.productfacts;

import dev.comptoir.catalog.productfacts.domain.FactsProblem;
import dev.comptoir.catalog.productfacts.domain.Sale;
import dev.comptoir.kernel.Money;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lower price for some days. */
@Schema(
        name = "SalePrice",
        description = "A lower price for some days of the store's zone, the first and the last included.")
public record SalePrice(
        @Schema(description = "Price of one unit before tax on these days, below the variant's price") @NotNull
        Money price,

        @Schema(description = "First day; left out: it has begun", examples = "2026-11-27")
        LocalDate startsOn,

        @Schema(description = "Last day, to its end; left out: it does not end", examples = "2026-11-30")
        LocalDate endsOn) {

    static SalePrice of(Sale sale) {
        return sale == null ? null : new SalePrice(sale.price(), sale.startsOn(), sale.endsOn());
    }

    static Sale sale(SalePrice given, Money regular, LocalDate today) {
        if (given == null) {
            return null;
        }
        if (given.startsOn != null && given.endsOn != null && given.endsOn.isBefore(given.startsOn)) {
            throw FactsProblem.saleReversed();
        }
        if (!regular.isMoreThan(given.price)) {
            throw FactsProblem.saleNotLower(given.price, regular);
        }
        return Sale.of(given.price, given.startsOn, given.endsOn, today);
    }
}
