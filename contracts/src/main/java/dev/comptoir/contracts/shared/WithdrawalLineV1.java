package dev.comptoir.contracts.shared;

import java.util.UUID;

/** Units of one order line that are withdrawn from; standing says how that stands to the law, exemption why there is no right. */
public record WithdrawalLineV1(UUID lineId, String sku, int quantity, String standing, String exemption) {}
