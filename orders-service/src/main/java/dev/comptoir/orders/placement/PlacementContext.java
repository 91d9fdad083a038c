package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.orders.store.StoreProblem;
import dev.comptoir.platform.db.Columns;
import java.util.UUID;

/**
 * What a placement must know before it begins.
 *
 * @param existing the order this cart has become already; null for a new one
 */
record PlacementContext(StoreIdentity store, boolean isZeroTotalPaid, PlacementAnswerV1 existing) {

    static PlacementContext read(Columns c) {
        if (c.isNull()) {
            throw StoreProblem.notReady();
        }
        return new PlacementContext(StoreIdentity.read(c), c.bool(), existing(c));
    }

    private static PlacementAnswerV1 existing(Columns c) {
        UUID id = c.uuid();
        return id == null ? null : existing(id, c.text(), c);
    }

    private static PlacementAnswerV1 existing(UUID id, String currency, Columns c) {
        return new PlacementAnswerV1(id, c.text(), c.text(), c.text(), c.money(currency), c.instant(), c.textOrNull());
    }
}
