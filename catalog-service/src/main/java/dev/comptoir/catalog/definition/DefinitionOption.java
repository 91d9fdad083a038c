package dev.comptoir.catalog.definition;

import dev.comptoir.catalog.definition.domain.OfferedOption;
import dev.comptoir.catalog.definition.domain.OfferedOption.OfferedValue;
import dev.comptoir.catalog.productfacts.Texts;
import dev.comptoir.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An option that a definition offers. */
@Schema(name = "DefinitionOption", description = "An option that a signed definition offers.")
public record DefinitionOption(
        @Schema(examples = "Engraving")
        @NotNull
        @Size(min = 1, max = 64)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String name,

        @Schema(description = "Whether something must be chosen", defaultValue = "false")
        Boolean required,

        @Schema(description = "Left out for a text of the shopper's own of up to 128 characters")
        @Size(min = 1, max = 50)
        List<@NotNull @Valid Value> values,

        @Schema(description = "What a text adds to the price of a unit; below zero when it is cheaper")
        Money priceChange) {

    /** One value. */
    @Schema(name = "DefinitionOptionValue")
    public record Value(
            @Schema(examples = "L")
            @NotNull
            @Size(min = 1, max = 128)
            @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
            String value,

            @Schema(description = "What it adds to the price of a unit; below zero when it is cheaper")
            Money priceChange) {}

    OfferedOption toOffered() {
        return new OfferedOption(
                name,
                Boolean.TRUE.equals(required),
                values == null
                        ? null
                        : values.stream()
                                .map(value -> new OfferedValue(value.value(), value.priceChange()))
                                .toList(),
                priceChange);
    }
}
