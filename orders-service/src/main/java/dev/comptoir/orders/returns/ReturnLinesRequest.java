package dev.comptoir.orders.returns;

import dev.comptoir.orders.returns.domain.ReturnOpening;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Units of one order line that are to come back. */
@Schema(name = "ReturnUnits")
public record ReturnLinesRequest(
        @NotNull UUID lineId,
        @NotNull @Min(1) @Max(9999) Integer quantity,

        @Schema(description = "Why, in the words of the customer", examples = "Too large") @NotBlank @Size(max = 1000)
        String reason) {

    ReturnOpening.Units units() {
        return new ReturnOpening.Units(lineId, quantity, reason.strip());
    }
}
