package dev.comptoir.orders.withdraw;

import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.withdrawal.domain.Withdrawal;
import dev.comptoir.orders.withdrawal.domain.WithdrawalState;
import dev.comptoir.orders.withdrawal.domain.Withdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A withdrawal as the consumer sees it who made it; the receipt itself is the mail. */
@Schema(
        name = "WithdrawalReceipt",
        requiredProperties = {"withdrawalNumber", "orderNumber", "receivedAt"})
public record WithdrawalReceipt(
        UUID id,
        String withdrawalNumber,
        String orderNumber,

        @Schema(description = "PENDING, ACCEPTED or REFUSED; open-ended")
        WithdrawalState state,

        Instant receivedAt,
        List<LinePart> lines,

        @Schema(description = "Whether it was sent in time for at least one line that is not exempt")
        boolean insidePeriod,

        @Schema(description = "The last day, in the store's time zone; absent while the period has not begun")
        LocalDate periodEndsOn) {

    /** What is withdrawn from. */
    @Schema(
            name = "WithdrawalReceiptLine",
            requiredProperties = {"lineId", "name"})
    public record LinePart(UUID lineId, String name, int quantity) {}

    static WithdrawalReceipt of(Order order, Withdrawn withdrawn) {
        Withdrawal withdrawal = withdrawn.withdrawal();
        return new WithdrawalReceipt(
                withdrawal.id(),
                withdrawal.withdrawalNumber(),
                order.orderNumber(),
                withdrawal.state(),
                withdrawal.receivedAt(),
                withdrawn.lines().stream()
                        .map(line -> new LinePart(line.lineId(), line.name(), line.quantity()))
                        .toList(),
                withdrawn.isInsidePeriod(),
                withdrawal.periodEndsOn());
    }
}
