package dev.comptoir.orders.returns;

import dev.comptoir.orders.returns.domain.GoodsCondition;
import dev.comptoir.orders.returns.domain.ReturnReceipt;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what arrived of a return. */
@Schema(name = "ReceiveReturnRequest")
public record ReceiveReturnRequest(
        @Schema(description = "Of a line that is left out nothing has arrived")
        @NotNull
        @Valid
        @Size(min = 1, max = 200)
        List<@NotNull @Valid LineRequest> lines,

        @Schema(description = "Whether the customer gets the mail `return-received`", defaultValue = "true")
        Boolean notifyCustomer) {

    /** What arrived of one line. */
    @Schema(name = "ReceivedUnits")
    public record LineRequest(
            @NotNull UUID lineId,
            @NotNull @Min(0) @Max(9999) Integer quantity,

            @Schema(defaultValue = "AS_NEW") GoodsCondition condition,

            @Schema(description = "Whether the units go back into stock, with the refund or when the return is closed")
            @NotNull
            Boolean restock) {

        ReturnReceipt receipt() {
            return new ReturnReceipt(lineId, quantity, condition == null ? GoodsCondition.AS_NEW : condition, restock);
        }
    }

    List<ReturnReceipt> receipts() {
        return lines.stream().map(LineRequest::receipt).toList();
    }

    boolean isCustomerNotified() {
        return !Boolean.FALSE.equals(notifyCustomer);
    }
}
