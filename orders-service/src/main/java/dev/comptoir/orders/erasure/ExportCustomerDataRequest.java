package dev.comptoir.orders.erasure;

import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose data is to be shown. */
@Schema(name = "ExportCustomerDataRequest")
public record ExportCustomerDataRequest(
        @Schema(description = "However it is spelled; the person need not have ordered")
        @NotNull
        @Size(max = FieldRules.EMAIL_LENGTH)
        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String email) {}
