package dev.comptoir.orders.withdraw;

import dev.comptoir.contracts.shared.FieldRules;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of the withdrawal page, for the API's readers; {@link WithdrawForm} reads it. */
@Schema(name = "WithdrawalPageForm", description = "What the page for order number and address sends")
interface WithdrawalPageForm {

    String STEP = "Which button was pressed: review shows what was typed, edit goes back to it, confirm withdraws";
    String KEY = "As the page to confirm has it: sent twice, it withdraws once";

    @Schema(
            type = SchemaType.STRING,
            description = STEP,
            required = true,
            enumeration = {"review", "confirm", "edit"})
    String step();

    @Schema(maxLength = FieldRules.NAME_LENGTH)
    String customerName();

    @Schema(
            description = "The address the order was placed with; the receipt goes there",
            maxLength = FieldRules.EMAIL_LENGTH)
    String email();

    @Schema(maxLength = 100)
    String orderNumber();

    @Schema(description = "Which goods, in the customer's words; empty for all of the order", maxLength = 2000)
    String goods();

    @Schema(description = KEY, format = "uuid", maxLength = 36)
    String key();

    /** The same by the link of an order. */
    @Schema(
            name = "OrderWithdrawalPageForm",
            description = "What the page of an order sends; a field units-{lineId} for each line says how many units,"
                    + " all that is left of a line without one",
            additionalProperties = String.class)
    interface OfOrder {

        @Schema(
                type = SchemaType.STRING,
                description = STEP,
                required = true,
                enumeration = {"review", "confirm", "edit"})
        String step();

        @Schema(maxLength = FieldRules.NAME_LENGTH)
        String customerName();

        @Schema(
                description = "Where the receipt goes, beside the address of the order; empty for that alone",
                maxLength = FieldRules.EMAIL_LENGTH)
        String email();

        @Schema(description = KEY, format = "uuid", maxLength = 36)
        String key();
    }
}
