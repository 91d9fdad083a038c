package dev.comptoir.orders.erasure;

import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose data is to be erased. */
@Schema(name = "EraseCustomerRequest")
public record EraseCustomerRequest(
        @Schema(description = "However it is spelled; the person need not have ordered")
        @NotNull
        @Size(max = FieldRules.EMAIL_LENGTH)
        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String email,

        @Schema(
                description = "Why, in your words and without the person's name: it stays on record",
                examples = "Request 2026-114")
        @Size(max = 500)
        String reason) {

    String reasonOrNone() {
        return Objects.requireNonNullElse(reason, "").strip();
    }
}
