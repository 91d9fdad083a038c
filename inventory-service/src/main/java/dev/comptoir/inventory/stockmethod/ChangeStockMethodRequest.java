package dev.comptoir.inventory.stockmethod;

import dev.comptoir.inventory.stock.domain.StockMethod;
import dev.comptoir.inventory.stock.domain.StockProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the stock of a product is counted from now on. */
@Schema(name = "ChangeStockMethodRequest")
public record ChangeStockMethodRequest(
        @Schema(
                description =
                        "PRODUCT: one number, from which every variant is sold; VARIANT: a number for each variant")
        @NotNull
        StockMethod method,

        @Schema(
                description =
                        "Only from PRODUCT to VARIANT: what each counted SKU gets of the stock; left out, each keeps what it brought in and was not taken from it")
        @Size(max = 500)
        List<@NotNull @Valid Level> levels) {

    /** What one SKU gets. */
    @Schema(name = "StockMethodLevel")
    public record Level(
            @Schema(description = "The SKU", examples = "TEE-RED-M") @NotBlank @Size(max = 100)
            String sku,

            @Schema(description = "Its units on hand from now on", examples = "12") @NotNull @Min(0) @Max(1_000_000_000)
            Integer onHand) {}

    Map<String, Integer> bySku() {
        Map<String, Integer> bySku = new TreeMap<>();
        for (Level level : levels == null ? List.<Level>of() : levels) {
            if (bySku.put(level.sku(), level.onHand()) != null) {
                throw StockProblem.duplicateSkus(List.of(level.sku()));
            }
        }
        return bySku;
    }
}
