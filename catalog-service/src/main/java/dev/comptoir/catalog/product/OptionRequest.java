package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.Option;
import dev.comptoir.catalog.productfacts.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A custom field of a product and the values variants can have for it. */
@Schema(name = "ProductOption", description = "A custom field such as Size with the values variants are built from.")
public record OptionRequest(
        @Schema(description = "Name shown to shoppers", examples = "Size")
        @NotNull
        @Size(min = 1, max = 64)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String name,

        @Schema(description = "Possible values in the order they are shown, each once", examples = "[\"S\", \"M\"]")
        @NotNull
        @Size(min = 1, max = 200)
        List<
                        @NotNull @Size(min = 1, max = 128)
                        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE) String>
                values) {

    static OptionRequest of(Option option) {
        return new OptionRequest(option.name(), option.values());
    }

    Option toOption() {
        return new Option(name, values);
    }
}
