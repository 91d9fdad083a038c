package dev.comptoir.orders.returnpolicy.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.order.domain.OrderLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a store takes back when customers ask by themselves; the merchant may take back anything. */
public record ReturnPolicy(boolean isEnabled, int days, List<String> excludedSkus, List<UUID> excludedProductIds) {

    /** @param deliveredAt when the last parcel arrived, or left where nobody noted its arrival; null when none has left */
    public void check(List<OrderLine> wanted, Instant deliveredAt, Instant now) {
        if (!isEnabled) {
            throw notOffered();
        }
        wanted.stream().filter(this::isExcluded).findFirst().ifPresent(line -> {
            throw excluded(line);
        });
        if (deliveredAt != null && !now.isBefore(deliveredAt.plus(Duration.ofDays(days)))) {
            throw tooLate(days);
        }
    }

    private boolean isExcluded(OrderLine line) {
        return excludedSkus.contains(line.sku())
                || line.productId() != null && excludedProductIds.contains(line.productId());
    }

    private static DomainException notOffered() {
        return CONFLICT.refusal(
                "returns-not-offered", "The store takes no returns this way. Write to the store instead.");
    }

    private static DomainException tooLate(int days) {
        return RULE_BROKEN
                .refusal(
                        "return-period-over",
                        "The store takes goods back for %s days after delivery, which are over. Write to the store.",
                        days)
                .with("days", days);
    }

    private static DomainException excluded(OrderLine line) {
        return RULE_BROKEN
                .refusal("line-not-returnable", "The store does not take %s back.", line.name())
                .with("lineId", line.id());
    }
}
