package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.kernel.EventType;
import java.util.List;
import java.util.UUID;

/**
 * A tax rate as it stands now; basisPoints are hundredths of a percent.
 *
 * @param taxClass what it counts for; null for everything that no rate of its own class counts for
 * @param changes what differs from before
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
        String taxClass,
        List<FieldChangeV1> changes)
        implements ChangeEvent {

    /** Events from before there were differences have none. */
    public TaxRateSavedV1 {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public String key() {
        return "tax-rate:" + taxRateId;
    }
}
