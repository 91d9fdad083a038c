package dev.comptoir.contracts.shared;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/** One line of a refund; restocked puts the quantity back on the shelf. */
public record RefundLineV1(UUID lineId, String sku, int quantity, Money amount, boolean restocked) {}
