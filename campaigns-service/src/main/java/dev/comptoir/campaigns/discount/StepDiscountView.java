package dev.comptoir.campaigns.discount;

import dev.comptoir.campaigns.discount.domain.CodeKind;
import dev.comptoir.campaigns.discount.domain.EntitlementMode;
import dev.comptoir.campaigns.discount.domain.StepDiscount;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The discount a mail gives. */
@Schema(
        name = "RecoveryDiscount",
        description = "The discount a mail about an abandoned cart gives.",
        requiredProperties = "discountId")
public record StepDiscountView(
        UUID discountId,
        EntitlementMode application,
        CodeKind code,

        @Schema(description = "How many days a code of its own is valid")
        int validDays,

        @Schema(description = """
                        SHARED_CODE_SINGLE_USE: everybody is mailed one code that only the first can use. \
                        DISCOUNT_NOT_AVAILABLE: it is paused, deleted or used up, so mails go out without it""", maxItems = 5) List<String> warnings) {

    /** Null for a step that gives none. */
    public static StepDiscountView of(StepDiscount discount, List<String> warnings) {
        return discount == null
                ? null
                : new StepDiscountView(
                        discount.discountId(), discount.application(), discount.code(), discount.validDays(), warnings);
    }
}
