package dev.comptoir.files.grant;

import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Offers each digital line of a paid order its entitlement, on the terms of its file. */
@ApplicationScoped
class LineOffers {

    private final GrantStore grants;
    private final Clock clock;

    LineOffers(GrantStore grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    /** Those that are granted now; the others wait for their content. */
    Uni<List<Granted>> offerAll(SqlTx tx, OrderPaidV1 order, List<OrderLineV1> digital, Map<UUID, SoldFile> files) {
        List<Granted> granted = new ArrayList<>();
        return Steps.each(
                        digital,
                        line -> grants.offer(tx, entitlement(order, line, files.get(line.fileGuid())))
                                .invoke(offered -> offered.filter(
                                                made -> !made.entitlement().isWaiting())
                                        .ifPresent(granted::add))
                                .replaceWithVoid())
                .replaceWith(granted);
    }

    private Entitlement entitlement(OrderPaidV1 order, OrderLineV1 line, SoldFile file) {
        Instant now = clock.instant();
        boolean isWaiting = file == null;
        return new Entitlement(
                Ids.next(),
                order.orderId(),
                line.lineId(),
                line.fileGuid(),
                isWaiting ? null : file.contentVersion(),
                line.name(),
                line.quantity(),
                isWaiting,
                isWaiting ? null : file.terms().maxDownloads(),
                0,
                isWaiting ? null : file.terms().expiry(order.paidAt()),
                isWaiting ? null : now,
                null,
                "",
                null,
                null,
                1,
                now,
                now,
                0,
                List.of());
    }
}
