package dev.comptoir.campaigns.discount;

import dev.comptoir.campaigns.discount.domain.CodeKind;
import dev.comptoir.campaigns.discount.domain.EntitlementMode;
import dev.comptoir.contracts.shared.MailedDiscountV1;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The discount one mail gives.
 *
 * @param name customers see it
 * @param lastDay of a code of its own; null for the discount's code for everybody
 */
public record MailedDiscount(
        UUID discountId, String name, EntitlementMode application, CodeKind kind, String code, LocalDate lastDay) {

    public boolean isShown() {
        return application == EntitlementMode.CODE;
    }

    public MailedDiscountV1 published() {
        return new MailedDiscountV1(discountId, application.name(), code, kind == CodeKind.PER_EMAIL, lastDay);
    }
}
