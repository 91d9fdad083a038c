package dev.comptoir.orders.edit.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.pricing.domain.DueTax;
import java.util.UUID;

/**
 * A row that an edit adds.
 *
 * @param tax null for the tax of the place
 * @param isDigital delivered as a download only
 */
public record AddedLine(
        UUID id,
        UUID productId,
        String sku,
        String name,
        String imageUrl,
        UUID fileGuid,
        int quantity,
        Money unitPrice,
        DueTax tax,
        boolean isDigital,
        boolean takesStock) {}
