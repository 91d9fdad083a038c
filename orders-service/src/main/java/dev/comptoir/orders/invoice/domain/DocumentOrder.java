package dev.comptoir.orders.invoice.domain;

import java.time.LocalDate;
import java.util.UUID;

/** The order a document is about. */
public record DocumentOrder(UUID id, String orderNumber, LocalDate orderDate) {}
