package dev.comptoir.campaigns.suppression;

import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Addresses from elsewhere that are to get no reminders. */
@Schema(name = "ImportEmailSuppressionsRequest")
public record ImportSuppressionsRequest(
        @Schema(description = "Up to 1000 in one call; those that are on the list already stay as they are")
        @NotNull
        @Size(min = 1, max = 1000)
        List<
                        @NotNull @Size(max = FieldRules.EMAIL_LENGTH)
                        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE) String>
                emails,

        @Schema(description = "Where they come from", examples = "List of the shop we had before") @Size(max = 500)
        String note) {}
