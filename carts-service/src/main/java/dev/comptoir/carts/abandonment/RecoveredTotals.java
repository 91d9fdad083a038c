package dev.comptoir.carts.abandonment;

import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What recovered carts came to. */
@Schema(
        description = "What recovered carts came to: paid orders of carts whose shopper had followed a link before",
        requiredProperties = "total")
public record RecoveredTotals(
        @Schema(description = "How many carts were recovered")
        long carts,

        @Schema(description = "What their orders came to") Money total) {

    static RecoveredTotals read(Columns c, String currency) {
        return new RecoveredTotals(c.number(), c.money(currency));
    }
}
