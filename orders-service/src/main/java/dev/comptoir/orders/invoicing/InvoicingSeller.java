package dev.comptoir.orders.invoicing;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sells, as invoices must say it. */
@Schema(name = "InvoicingSeller")
public record InvoicingSeller(
        @Schema(description = "Name of the company or person, as registered", examples = "Maison Été SARL")
        @NotBlank
        @Size(max = FieldRules.NAME_LENGTH)
        String legalName,

        @NotNull @Valid AddressV1 address,

        @Schema(description = "VAT identification number, without blanks", examples = "FR32123456789")
        @Pattern(regexp = FieldRules.VAT_NUMBER, message = FieldRules.VAT_NUMBER_MESSAGE)
        String vatNumber,

        @Schema(
                description = "Number given by the tax office, for a seller that has no VAT number",
                examples = "29/815/08151")
        @Size(max = 50)
        String taxNumber,

        @Schema(description = "Number in the register of companies, such as a SIREN", examples = "123456789")
        @Size(max = 50)
        String registrationNumber,

        @Schema(
                description = "Why no tax is charged; left out when it is",
                examples = "TVA non applicable, art. 293 B du CGI")
        @Size(max = 300)
        String vatExemption,

        @Size(max = FieldRules.EMAIL_LENGTH) @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String email,

        @Size(max = FieldRules.PHONE_LENGTH) String phone,

        @Schema(
                description = "Account that invoices are paid to, without blanks; electronic invoices name it",
                examples = "FR7630006000011234567890189")
        @Pattern(regexp = "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", message = "must be an IBAN without blanks")
        String iban,

        @Schema(description = "Of the bank, where its country needs it", examples = "AGRIFRPP")
        @Pattern(regexp = "[A-Z0-9]{8}([A-Z0-9]{3})?", message = "has 8 or 11 of A-Z 0-9")
        String bic,

        @Schema(description = "Said at the foot of every document, such as form and capital of the company")
        @Size(max = 1000)
        String footer) {}
