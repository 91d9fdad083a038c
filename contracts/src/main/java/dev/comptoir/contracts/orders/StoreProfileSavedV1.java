package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.contracts.shared.StoreEmailsV1;
import dev.comptoir.kernel.EventType;
import java.util.List;

/**
 * The store's name, currency and zone as they stand now.
 *
 * @param changes what differs from before
 */
@EventType(name = "orders.store-profile-saved.v1", topic = Topics.ORDERS_STORE)
public record StoreProfileSavedV1(
        long version,
        String name,
        String email,
        String currency,
        String timeZone,
        String locale,
        String storefrontUrl,
        AddressV1 address,
        boolean pricesIncludeTax,
        StoreEmailsV1 emails,
        List<FieldChangeV1> changes)
        implements ChangeEvent {

    /** Events from before there were differences have none. */
    public StoreProfileSavedV1 {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public String key() {
        return "store-profile";
    }
}
