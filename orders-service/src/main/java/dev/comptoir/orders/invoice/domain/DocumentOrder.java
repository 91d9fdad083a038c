package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Present;
import java.time.LocalDate;
import java.util.UUID;

/** The order a document is about. */
public record DocumentOrder(
        UUID id, @Present String orderNumber, @Present LocalDate orderDate) {}
