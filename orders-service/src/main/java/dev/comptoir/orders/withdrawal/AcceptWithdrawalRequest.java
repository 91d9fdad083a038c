package dev.comptoir.orders.withdrawal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Accepts a withdrawal. */
@Schema(name = "AcceptWithdrawalRequest")
public record AcceptWithdrawalRequest(
        @Schema(description = """
                What comes back, where the customer named the goods in words; all that was withdrawn from and has left when left
                out""") @Valid @Size(min = 1, max = 200)
        List<@NotNull @Valid LineRequest> lines,

        @Schema(description = "Whether the customer gets the mail `withdrawal-accepted`", defaultValue = "true")
        Boolean notifyCustomer) {

    /** Units of one order line. */
    @Schema(name = "AcceptedUnits")
    public record LineRequest(
            @NotNull UUID lineId,
            @NotNull @Min(1) @Max(9999) Integer quantity) {}

    /** Null when not given. */
    Map<UUID, Integer> units() {
        if (lines == null) {
            return null;
        }
        Map<UUID, Integer> units = new LinkedHashMap<>();
        lines.forEach(line -> units.merge(line.lineId(), line.quantity(), Integer::sum));
        return units;
    }

    boolean isCustomerNotified() {
        return !Boolean.FALSE.equals(notifyCustomer);
    }
}
