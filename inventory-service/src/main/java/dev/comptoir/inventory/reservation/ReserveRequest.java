package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Demand;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What an order wants kept; lines of the same SKU are summed. */
public record ReserveRequest(@NotEmpty @Size(max = 500) List<@Valid @NotNull Line> lines) {

    /** One line of it. */
    public record Line(
            @NotBlank @Size(max = 100) String sku,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity) {}

    Demand demand(UUID orderId) {
        return Demand.of(orderId, lines, Line::sku, Line::quantity);
    }
}
