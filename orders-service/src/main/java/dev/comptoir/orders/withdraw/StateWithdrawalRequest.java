package dev.comptoir.orders.withdraw;

import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consumer's statement without the link of the order. */
@Schema(name = "StateWithdrawalRequest")
public record StateWithdrawalRequest(
        @NotBlank @Size(max = 100) String orderNumber,

        @Schema(description = "The address the order was placed with; the receipt goes there")
        @NotNull
        @Size(max = FieldRules.EMAIL_LENGTH)
        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String email,

        @NotBlank @Size(max = FieldRules.NAME_LENGTH) String customerName,

        @Schema(description = "Which goods, in the customer's words; left out for all of the order") @Size(max = 2000)
        String goods) {}
