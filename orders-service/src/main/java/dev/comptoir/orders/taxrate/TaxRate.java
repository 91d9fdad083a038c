package dev.comptoir.orders.taxrate;

import dev.comptoir.contracts.orders.TaxRateSavedV1;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.contracts.shared.FieldDifference;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What share of a price is tax at one place. */
@Schema(
        name = "TaxRate",
        requiredProperties = {"country", "name", "percent", "updatedAt"})
public record TaxRate(
        UUID id,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        String name,
        @Schema(description = "ISO 3166-1 alpha-2") String country,

        @Schema(description = "Absent for the whole country", nullable = true)
        String region,

        @Schema(description = "As a decimal text", implementation = String.class, examples = "20.00")
        Percentage percent,

        boolean appliesToShipping,
        @Schema(description = "Whether carts use it") boolean active,

        @Schema(
                description =
                        "The class of products that it counts for; absent: all that no rate of their own class counts for",
                nullable = true,
                maxLength = 50)
        String taxClass,

        @Schema(description = "When it was added or replaced last")
        Instant updatedAt) {

    static TaxRate read(Columns c) {
        return new TaxRate(
                c.uuid(),
                c.number(),
                c.text(),
                c.text(),
                c.textOrNull(),
                new Percentage(c.integer()),
                c.bool(),
                c.bool(),
                c.textOrNull(),
                c.instant());
    }

    /** @param before null for a new one */
    TaxRateSavedV1 saved(TaxRate before) {
        return event(version, active, false, FieldDifference.between(ChangedFields.TAX_RATE, before, this));
    }

    /** The deletion event carries a new version. */
    TaxRateSavedV1 deleted() {
        return event(version + 1, false, true, List.of(new FieldChangeV1(null, "deleted", false, true)));
    }

    private TaxRateSavedV1 event(long newVersion, boolean isActive, boolean isDeleted, List<FieldChangeV1> changes) {
        return new TaxRateSavedV1(
                id,
                newVersion,
                name,
                country,
                region,
                percent.basisPoints(),
                appliesToShipping,
                isActive,
                isDeleted,
                taxClass,
                changes);
    }
}
