package dev.comptoir.orders.returns;

import dev.comptoir.orders.returns.domain.ReturnOpening;
import dev.comptoir.orders.returns.domain.ReturnWish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Creates a return for a customer. */
@Schema(name = "CreateReturnRequest")
public record CreateReturnRequest(
        @NotNull @Valid @Size(min = 1, max = 200) List<@NotNull @Valid ReturnLinesRequest> lines,

        @Schema(description = "What is wanted for the goods", defaultValue = "REFUND")
        ReturnWish wish,

        @Schema(description = "For the merchant's people; customers never see it") @Size(max = 2000)
        String note,

        @Schema(description = "Whether the customer gets the mail `return-approved`", defaultValue = "true")
        Boolean notifyCustomer) {

    ReturnOpening opening(String actor, Instant at) {
        return new ReturnOpening(
                lines.stream().map(ReturnLinesRequest::units).toList(),
                wish == null ? ReturnWish.REFUND : wish,
                note == null ? "" : note,
                false,
                actor,
                at);
    }

    boolean isCustomerNotified() {
        return !Boolean.FALSE.equals(notifyCustomer);
    }
}
