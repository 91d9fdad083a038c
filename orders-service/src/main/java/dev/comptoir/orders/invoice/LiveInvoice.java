package dev.comptoir.orders.invoice;

import dev.comptoir.orders.invoice.domain.Document;
import java.util.UUID;

/** The one invoice of an order that is not cancelled, its row locked. */
public record LiveInvoice(UUID id, Document document) {}
