package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.catalog.sales.FollowEarlyEvents;
import dev.comptoir.platform.time.MachineTime;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Asks for orders that differed once more, after a while: those that still do are wrong and not only late. */
@ApplicationScoped
class SecondLook {

    private final OrderSalesClient orders;
    private final StoreProfiles profiles;
    private final SuspectStore suspects;
    private final CorrectSales correct;
    private final FollowEarlyEvents early;
    private final Clock machine;

    SecondLook(
            OrderSalesClient orders,
            StoreProfiles profiles,
            SuspectStore suspects,
            CorrectSales correct,
            FollowEarlyEvents early,
            @MachineTime Clock machine) {
        this.orders = orders;
        this.profiles = profiles;
        this.suspects = suspects;
        this.correct = correct;
        this.early = early;
        this.machine = machine;
    }

    /** Says how many it has looked at: those that have been suspects since then at the latest. */
    Uni<Integer> lookAgain(OpenRebuild rebuild, Instant since) {
        return suspects.due(rebuild.id(), since, OrderPage.MOST)
                .chain(due -> due.isEmpty() ? Uni.createFrom().item(0) : lookAgain(rebuild, due));
    }

    // Suspects leave last: after a crash before that they are found to be as they should be, and are named once.
    private Uni<Integer> lookAgain(OpenRebuild rebuild, List<UUID> due) {
        return profiles.current()
                .chain(store -> orders.of(due).map(found -> new NamedOrders(due, found, store.currency())))
                .call(named -> correct.handle(rebuild, named))
                .call(() -> early.handle(due))
                .call(named -> suspects.settle(rebuild.id(), named, machine.instant()))
                .replaceWith(due.size());
    }
}
