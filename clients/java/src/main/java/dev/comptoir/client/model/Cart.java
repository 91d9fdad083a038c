package dev.comptoir.client.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a shopper gathers, priced by the server. */
@SchemaOf("CartView")
public record Cart(
        UUID id,
        long version,
        String status,
        String currency,
        List<CartItem> items,
        boolean pricesIncludeTax,
        CartTotals totals,
        List<String> missing,
        UUID orderId,
        String orderNumber,
        Instant createdAt,
        Instant lastActivityAt) {}
