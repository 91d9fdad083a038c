package dev.comptoir.orders.returns;

import dev.comptoir.orders.history.Actor;
import dev.comptoir.orders.returns.domain.ReturnOpening;
import dev.comptoir.orders.returns.domain.ReturnWish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer's wish to send goods back. */
@Schema(name = "RequestReturnRequest")
public record RequestReturnRequest(
        @NotNull @Valid @Size(min = 1, max = 200) List<@NotNull @Valid ReturnLinesRequest> lines,

        @Schema(description = "What is wanted for the goods", defaultValue = "REFUND")
        ReturnWish wish) {

    ReturnOpening opening(Instant at) {
        return new ReturnOpening(
                lines.stream().map(ReturnLinesRequest::units).toList(),
                wish == null ? ReturnWish.REFUND : wish,
                "",
                true,
                Actor.CUSTOMER,
                at);
    }
}
