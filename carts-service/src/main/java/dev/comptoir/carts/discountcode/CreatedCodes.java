package dev.comptoir.carts.discountcode;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The codes that were made. */
@Schema(name = "CreatedDiscountCodes", requiredProperties = "discountId")
public record CreatedCodes(
        UUID discountId,
        @Schema(description = "How many were made") int count,
        LocalDate expiresOn) {}
