package dev.comptoir.orders.bulk;

import dev.comptoir.kernel.DomainException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one of the selected orders. */
@Schema(name = "BulkOrderResult", requiredProperties = "orderId")
public record BulkResult(
        UUID orderId,

        @Schema(description = "CHANGED, UNCHANGED (it was so already), REFUSED (code and detail say why); open-ended")
        Outcome outcome,

        @Schema(description = "Of a refusal: the code the single operation answers")
        String code,

        @Schema(description = "Of a refusal: what to do about it")
        String detail,

        @Schema(description = "Of the order after it; absent for a refusal")
        Long orderVersion) {

    /** How it ended. */
    public enum Outcome {
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    static BulkResult done(UUID orderId, long before, long version) {
        return new BulkResult(orderId, before == version ? Outcome.UNCHANGED : Outcome.CHANGED, null, null, version);
    }

    static BulkResult refused(UUID orderId, DomainException refusal) {
        return new BulkResult(orderId, Outcome.REFUSED, refusal.code(), refusal.getMessage(), null);
    }

    static BulkResult failed(UUID orderId) {
        return new BulkResult(
                orderId, Outcome.REFUSED, "not-done", "This order could not be changed now. Send it again.", null);
    }
}
