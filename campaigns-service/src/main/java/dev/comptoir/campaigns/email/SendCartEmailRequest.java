package dev.comptoir.campaigns.email;

import dev.comptoir.campaigns.discount.StepDiscountRequest;
import dev.comptoir.campaigns.discount.domain.StepDiscount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail a merchant sends about an abandoned cart. */
@Schema(name = "SendCartEmailRequest", description = "A mail to the customer of an abandoned cart.")
public record SendCartEmailRequest(
        @Schema(description = "Subject of the mail", examples = "Anything we can help with?")
        @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*", message = "must be one line of text")
        String subject,

        @Schema(
                description = """
                        Plain text; an empty line starts a new paragraph. Products, total, link back and unsubscribe link
                        are added""",
                examples = "Your lamp is still here.\n\nReply to this mail if something kept you from ordering.")
        @NotNull
        @Size(min = 1, max = 5000)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String message,

        @Schema(description = "What the mail gives; absent for nothing") @Valid
        StepDiscountRequest discount) {

    Optional<StepDiscount> stepDiscount() {
        return Optional.ofNullable(discount).map(StepDiscountRequest::toDiscount);
    }
}
