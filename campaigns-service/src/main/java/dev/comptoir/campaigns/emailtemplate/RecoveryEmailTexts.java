package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.campaigns.mail.RecoveryText;
import dev.comptoir.platform.mail.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a template says in one language. */
@Schema(name = "RecoveryEmailTexts", description = "What a template says in one language, in Liquid.")
public record RecoveryEmailTexts(
        @Schema(description = "`en` or `fr`", examples = "en")
        @NotNull
        @Pattern(regexp = "en|fr", message = "must be en or fr")
        String language,

        @Schema(
                description = "Liquid; what it gives is cut after 200 characters",
                examples = "{{ customer.name }}, your cart is waiting")
        @NotBlank
        @Size(max = 500)
        String subject,

        @Schema(
                description = "Liquid; shown beside the subject before the mail is opened; left out for none",
                nullable = true,
                examples = "{{ cart.item_count }} pieces for {{ cart.total }}")
        @Size(max = 500)
        String preheader,

        @Schema(description = """
                        Liquid that gives plain text; an empty line begins a new paragraph. Products, total, button and links
                        are put below it""", examples = "{{ greeting }}\n\nYour cart is still here.")
        @NotBlank
        @Size(max = 10_000)
        String message,

        @Schema(
                description = """
                        Liquid that gives the HTML of all between header and footer, with a link to `cart.url`; left out for the
                        usual page. The plain part of the mail still has `message`""",
                nullable = true,
                examples = "<p>{{ greeting }}</p><p><a href=\"{{ cart.url }}\">Back to your cart</a></p>")
        @Size(max = 30_000)
        String html) {

    static RecoveryEmailTexts of(Language language, RecoveryText text) {
        return new RecoveryEmailTexts(
                language.tag(),
                text.subject(),
                text.preheader(),
                text.message(),
                text.html().isEmpty() ? null : text.html());
    }

    Language spoken() {
        return Language.of(language);
    }

    RecoveryText text() {
        return new RecoveryText(
                subject, Objects.requireNonNullElse(preheader, ""), message, Objects.requireNonNullElse(html, ""));
    }
}
