package dev.comptoir.orders.withdraw;

import dev.comptoir.contracts.shared.FieldRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same of the page that asks which order it is about. */
@Schema(name = "WithdrawalPageForm", description = "What the page for order number and address sends")
interface WithdrawalPageForm extends OrderWithdrawalPageForm {

    @Override
    @Schema(
            description = "The address the order was placed with; the receipt goes there",
            maxLength = FieldRules.EMAIL_LENGTH)
    String email();

    @Schema(maxLength = 100)
    String orderNumber();

    @Schema(description = "Which goods, in the customer's words; empty for all of the order", maxLength = 2000)
    String goods();
}
