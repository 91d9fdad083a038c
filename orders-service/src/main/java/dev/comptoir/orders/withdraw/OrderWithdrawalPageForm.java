package dev.comptoir.orders.withdraw;

import dev.comptoir.contracts.shared.FieldRules;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of the withdrawal page behind the link of an order, for the API's readers; {@link WithdrawForm} reads it. */
@Schema(
        name = "OrderWithdrawalPageForm",
        description = "What the page of an order sends; a field units-{lineId} for each line says how many units,"
                + " all that is left of a line without one",
        additionalProperties = String.class)
interface OrderWithdrawalPageForm {

    @Schema(
            type = SchemaType.STRING,
            description =
                    "Which button was pressed: review shows what was typed, edit goes back to it, confirm withdraws",
            required = true,
            enumeration = {"review", "confirm", "edit"})
    String step();

    @Schema(maxLength = FieldRules.NAME_LENGTH)
    String customerName();

    @Schema(
            description = "Where the receipt goes, beside the address of the order; empty for that alone",
            maxLength = FieldRules.EMAIL_LENGTH)
    String email();

    @Schema(
            description = "As the page to confirm has it: sent twice, it withdraws once",
            format = "uuid",
            maxLength = 36)
    String key();
}
