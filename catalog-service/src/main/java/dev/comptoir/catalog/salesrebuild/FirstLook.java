package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.platform.time.MachineTime;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Reads the next page of orders and notes those that were counted otherwise. */
@ApplicationScoped
class FirstLook {

    private final OrderSalesClient orders;
    private final StoreProfiles profiles;
    private final SuspectStore suspects;
    private final Clock machine;

    FirstLook(OrderSalesClient orders, StoreProfiles profiles, SuspectStore suspects, @MachineTime Clock machine) {
        this.orders = orders;
        this.profiles = profiles;
        this.suspects = suspects;
        this.machine = machine;
    }

    Uni<Void> readOn(OpenRebuild rebuild) {
        return profiles.current()
                .chain(store -> orders.after(rebuild.lastOrderId(), OrderPage.MOST)
                        .chain(page ->
                                suspects.note(rebuild, new OrderPage(page, store.currency()), machine.instant())));
    }
}
