package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.util.UUID;

/**
 * One product row of an order that is to be invoiced.
 *
 * @param isDigital downloaded, not delivered
 * @param taxRate at which it was taxed; null when that was not written down
 * @param discount its share of what the order was reduced by; null when that was not written down
 */
public record OrderedLine(
        UUID id,
        String sku,
        String name,
        int quantity,
        Money unitPrice,
        Money total,
        Money tax,
        boolean isDigital,
        Money discount,
        Percentage taxRate) {}
