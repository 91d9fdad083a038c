package dev.comptoir.orders.withdrawal.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a consumer says to withdraw.
 *
 * @param units by line; empty for all of the order
 * @param goods what was written of the goods where lines could not be shown; empty for none
 * @param receiptEmail where the receipt goes
 */
public record WithdrawalStatement(
        String customerName, String receiptEmail, Map<UUID, Integer> units, String goods, Instant at) {}
