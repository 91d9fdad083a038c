package dev.comptoir.campaigns.email;

import dev.comptoir.campaigns.discount.StepDiscountRequest;
import dev.comptoir.campaigns.discount.domain.StepDiscount;
import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.platform.mail.SafeHtml;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail a merchant sends about an abandoned cart. */
@Schema(name = "SendCartEmailRequest", description = "A mail to the customer of an abandoned cart.")
public record SendCartEmailRequest(
        @Schema(
                description = "Subject of the mail; left out for the ready-made one",
                examples = "Anything we can help with?")
        @Size(min = 1, max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*", message = "must be one line of text")
        String subject,

        @Schema(
                description = """
                        Plain text; an empty line starts a new paragraph. Products, total, link back and unsubscribe link
                        are added. Left out for `html` or for the ready-made message""",
                examples = "Your lamp is still here.\n\nReply to this mail if something kept you from ordering.")
        @Size(min = 1, max = 5000)
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String message,

        @Schema(description = """
                        The message with formatting instead: paragraphs, headings, lists, quotes, links and emphasis stay,
                        everything else is taken out""", examples = "<p>Your <strong>lamp</strong> is still here.</p>")
        @Size(min = 1, max = 20_000)
        String html,

        @Schema(description = "What the mail gives; absent for nothing") @Valid
        StepDiscountRequest discount) {

    Optional<StepDiscount> stepDiscount() {
        return Optional.ofNullable(discount).map(StepDiscountRequest::toDiscount);
    }

    /** Refuses two messages, and one of which nothing is left. */
    Reminder.Words words() {
        if (message != null && html != null) {
            throw CartEmailProblem.twoMessages();
        }
        SafeHtml formatted = SafeHtml.richText(orEmpty(html));
        if (html != null && formatted.isBlank()) {
            throw CartEmailProblem.emptyMessage();
        }
        return new Reminder.Words(orEmpty(subject).strip(), orEmpty(message), formatted.html());
    }

    private static String orEmpty(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
