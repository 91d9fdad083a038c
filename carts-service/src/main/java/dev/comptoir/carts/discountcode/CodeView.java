package dev.comptoir.carts.discountcode;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code of a discount. */
@Schema(
        name = "DiscountCode",
        description = "A code of a discount",
        requiredProperties = {"code", "updatedAt"})
public record CodeView(
        @Schema(maxLength = 64) String code,

        @Schema(description = "True for the one everybody may use")
        boolean shared,

        @Schema(description = "Absent when only the discount's limit counts")
        Integer maxUses,

        int uses,

        @Schema(description = "Last day in the store's time zone; absent for that of the discount")
        LocalDate expiresOn,

        Instant createdAt,

        @Schema(description = "When it was made, taken by an order or given back by one, whichever was last")
        Instant updatedAt) {

    static CodeView read(Columns c) {
        return new CodeView(
                c.text(), c.bool(), c.integerOrNull(), c.integer(), day(c.text()), c.instant(), c.instant());
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
