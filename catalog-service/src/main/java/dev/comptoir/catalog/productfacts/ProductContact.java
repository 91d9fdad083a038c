package dev.comptoir.catalog.productfacts;

import dev.comptoir.catalog.productfacts.domain.Contact;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for a product. */
@Schema(name = "ProductContact")
public record ProductContact(
        @Schema(description = "Name of the company or person", examples = "Atelier Rouge SARL")
        @NotNull
        @Size(min = 1, max = Texts.NAME)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String name,

        @Schema(description = "Postal address in one line", examples = "12 rue des Lilas, 69001 Lyon, France")
        @NotNull
        @Size(min = 1, max = 300)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String address,

        @Schema(description = "E-mail or web address", examples = "safety@atelier.example")
        @NotNull
        @Size(min = 1, max = 300)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String electronicAddress) {

    static ProductContact of(Contact contact) {
        return contact == null
                ? null
                : new ProductContact(contact.name(), contact.address(), contact.electronicAddress());
    }

    static Contact contact(ProductContact given) {
        return given == null ? null : new Contact(given.name, given.address, given.electronicAddress);
    }
}
