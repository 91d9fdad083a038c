package dev.comptoir.orders.returns;

import dev.comptoir.orders.returns.domain.ReturnState;
import dev.comptoir.orders.returns.domain.ReturnWish;
import dev.comptoir.orders.returns.domain.Returned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A return as its customer sees it: no notes of the merchant. */
@Schema(name = "RequestedReturn", requiredProperties = "returnNumber")
public record RequestedReturnView(
        UUID id,

        @Schema(description = "To be written on the parcel", examples = "R-12")
        String returnNumber,

        @Schema(description = "REQUESTED, APPROVED, REFUSED, IN_TRANSIT, RECEIVED or CLOSED; open-ended")
        ReturnState state,

        @Schema(description = "REFUND or EXCHANGE; open-ended")
        ReturnWish wish,

        List<ReturnView.LineView> lines,
        String refusalReason,
        Instant createdAt) {

    static RequestedReturnView of(Returned returned) {
        return of(ReturnView.of("", returned));
    }

    static RequestedReturnView of(ReturnView whole) {
        return new RequestedReturnView(
                whole.id(),
                whole.returnNumber(),
                whole.state(),
                whole.wish(),
                whole.lines(),
                whole.refusalReason(),
                whole.createdAt());
    }
}
