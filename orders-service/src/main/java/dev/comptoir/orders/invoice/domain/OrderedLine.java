package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/** One product row of an order that is to be invoiced. */
public record OrderedLine(UUID id, String sku, String name, int quantity, Money unitPrice, Money total, Money tax) {}
