package dev.comptoir.orders.placement;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.orders.guarantee.LineGuarantee;
import dev.comptoir.orders.guarantee.OrderGuarantees;
import dev.comptoir.orders.guarantee.domain.NoticeScope;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.orders.store.StoreProblem;
import dev.comptoir.platform.db.Columns;
import java.util.Map;
import java.util.UUID;

/**
 * What a placement must know before it begins.
 *
 * @param existing the order this cart has become already; null for a new one
 */
record PlacementContext(
        StoreIdentity store, boolean isZeroTotalPaid, OrderGuarantees guarantees, PlacementAnswerV1 existing) {

    private static final TypeReference<Map<UUID, LineGuarantee>> GUARANTEES = new TypeReference<>() {};

    static PlacementContext read(Columns c) {
        if (c.isNull()) {
            throw StoreProblem.notReady();
        }
        return new PlacementContext(StoreIdentity.read(c), c.bool(), guarantees(c), existing(c));
    }

    private static OrderGuarantees guarantees(Columns c) {
        NoticeScope scope = c.word(NoticeScope.class);
        Map<UUID, LineGuarantee> ofProducts = c.json(GUARANTEES);
        return new OrderGuarantees(scope, ofProducts == null ? Map.of() : ofProducts);
    }

    private static PlacementAnswerV1 existing(Columns c) {
        UUID id = c.uuid();
        return id == null ? null : existing(id, c.text(), c);
    }

    private static PlacementAnswerV1 existing(UUID id, String currency, Columns c) {
        return new PlacementAnswerV1(id, c.text(), c.text(), c.text(), c.money(currency), c.instant(), c.textOrNull());
    }
}
