package dev.comptoir.orders.withdraw;

import dev.comptoir.orders.withdrawal.domain.WithdrawalCase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a consumer can withdraw from, by the link of the order. */
@Schema(name = "WithdrawalOffer", requiredProperties = "orderNumber")
public record WithdrawalOffer(
        String orderNumber,
        List<LinePart> lines,

        @Schema(description = "The last day, in the store's time zone; absent while the period has not begun")
        LocalDate periodEndsOn) {

    /** One product. */
    @Schema(
            name = "WithdrawalOfferLine",
            requiredProperties = {"lineId", "name"})
    public record LinePart(
            UUID lineId,
            String name,
            int quantity,

            @Schema(description = "Units that are not withdrawn from yet; 0: a statement about the line is refused")
            int withdrawable,

            @Schema(description = "Whether the store holds it exempt; a statement is taken all the same")
            boolean exempt) {}

    static WithdrawalOffer of(WithdrawalCase known) {
        List<LinePart> lines = known.lines().stream()
                .map(line -> new LinePart(
                        line.id(),
                        line.name(),
                        line.quantity(),
                        known.withdrawable(line),
                        known.terms().exemption(line).isPresent()))
                .toList();
        return new WithdrawalOffer(known.order().orderNumber(), lines, known.periodEndsOn(known.lines()));
    }
}
