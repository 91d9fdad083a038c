package dev.comptoir.orders.placement;

import dev.comptoir.orders.store.StoreIdentity;

/**
 * What a placement must know before it begins.
 *
 * @param existing the order this cart has become already; null for a new one
 */
record PlacementContext(StoreIdentity store, boolean isZeroTotalPaid, PlacementView existing) {}
