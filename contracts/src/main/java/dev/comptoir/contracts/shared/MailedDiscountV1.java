package dev.comptoir.contracts.shared;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The discount a mail gives.
 *
 * @param application AUTOMATIC: the mail's link puts it into the cart; CODE: the mail shows the code
 * @param singleUse whether the code was made for this mail; false for the discount's code for everybody
 * @param lastDay in the store's time zone; null for that of the discount
 */
public record MailedDiscountV1(
        UUID discountId, String application, String code, boolean singleUse, LocalDate lastDay) {}
