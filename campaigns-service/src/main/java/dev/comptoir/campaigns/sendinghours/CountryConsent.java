package dev.comptoir.campaigns.sendinghours;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one country asks for. */
@Schema(name = "CountryConsent", description = "What the law of one country asks for before a reminder may be sent.")
public record CountryConsent(
        @Schema(
                description = "ISO 3166-1 alpha-2, of the cart's shipping address, else of its billing address",
                examples = "DE")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters such as DE")
        String country,

        @NotNull Requirement requires) {

    /** What an address needs to be written to. */
    @Schema(name = "ConsentRequirement", description = """
                    NONE: nothing; SOFT_OPT_IN: an earlier order, or any entry in /email-consents; OPT_IN: an entry of basis
                    OPT_IN""")
    public enum Requirement {
        NONE,
        SOFT_OPT_IN,
        OPT_IN
    }
}
