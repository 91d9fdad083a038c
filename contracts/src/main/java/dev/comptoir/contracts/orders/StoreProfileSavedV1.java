package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.StoreEmailsV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;

/** The store's name, currency and zone as they stand now. */
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
        StoreEmailsV1 emails)
        implements Event {

    @Override
    public String key() {
        return "store-profile";
    }
}
