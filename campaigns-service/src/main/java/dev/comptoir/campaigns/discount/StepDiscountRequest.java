package dev.comptoir.campaigns.discount;

import dev.comptoir.campaigns.discount.domain.CodeKind;
import dev.comptoir.campaigns.discount.domain.EntitlementMode;
import dev.comptoir.campaigns.discount.domain.StepDiscount;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The discount a mail gives, as the merchant wants it. */
@Schema(name = "RecoveryDiscountRequest", description = "The discount a mail about an abandoned cart gives.")
public record StepDiscountRequest(
        @Schema(description = "An active discount by code") @NotNull
        UUID discountId,

        @Schema(
                description = "AUTOMATIC: the link back to the cart puts it in; CODE: the mail shows a code to copy",
                defaultValue = "AUTOMATIC")
        EntitlementMode application,

        @Schema(
                description =
                        "PER_EMAIL: a code of its own in each mail, for a single use; SHARED: the discount's code for"
                                + " everybody, which must not be limited to a single use",
                defaultValue = "PER_EMAIL")
        CodeKind code,

        @Schema(description = "How many days a code of its own is valid", defaultValue = "14") @Min(1) @Max(365)
        Integer validDays) {

    private static final int VALID_DAYS = 14;

    public StepDiscount toDiscount() {
        return new StepDiscount(
                discountId,
                Objects.requireNonNullElse(application, EntitlementMode.AUTOMATIC),
                Objects.requireNonNullElse(code, CodeKind.PER_EMAIL),
                Objects.requireNonNullElse(validDays, VALID_DAYS));
    }
}
