package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.util.UUID;

/**
 * A tax rate as it stands now; basisPoints are hundredths of a percent.
 *
 * @param taxClass what it counts for; null for everything that no rate of its own class counts for
 */
@EventType(name = "orders.tax-rate-saved.v1", topic = Topics.ORDERS_STORE)
public record TaxRateSavedV1(
        UUID taxRateId,
        long version,
        String name,
        String country,
        String region,
        int basisPoints,
        boolean appliesToShipping,
        boolean active,
        boolean deleted,
        String taxClass)
        implements Event {

    @Override
    public String key() {
        return "tax-rate:" + taxRateId;
    }
}
