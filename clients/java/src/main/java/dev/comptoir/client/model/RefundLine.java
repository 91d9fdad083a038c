package dev.comptoir.client.model;

import java.util.UUID;

/** What of a line a refund gives back. */
@SchemaOf("RefundLine")
public record RefundLine(UUID lineId, String sku, int quantity, Money amount, boolean restocked) {}
