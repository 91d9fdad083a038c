package dev.comptoir.orders.returns.domain;

import java.util.UUID;

/** What arrived of one order line, and how. */
public record ReturnReceipt(UUID lineId, int quantity, GoodsCondition condition, boolean isRestocked) {}
