package dev.comptoir.orders.orderstatus;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new state of a status of the merchant's own. */
@Schema(name = "SaveOrderStatusRequest")
public record SaveOrderStatusRequest(
        @Schema(examples = "At the engraver") @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "The name in other languages, by language tag such as fr or pt-BR") @Size(max = 20)
        Map<
                        @Pattern(
                                regexp = "[a-z]{2,3}(-[A-Z]{2})?",
                                message = "must be a language tag such as fr or pt-BR")
                        String,
                        @NotBlank @Size(max = 100) String>
                translations,

        @Schema(
                description = "For lists and badges; grey when left out",
                examples = "#1f6feb",
                defaultValue = "#8b949e")
        @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "must be a colour such as #1f6feb")
        String color,

        @Schema(description = "Whether customers get a mail when their order gets it") @NotNull
        Boolean notifyCustomer,

        @Schema(description = "Whether orders can get it", defaultValue = "true")
        Boolean enabled) {

    private static final String GREY = "#8b949e";

    OrderStatus status(UUID id, long version, Instant at) {
        return new OrderStatus(
                id,
                version,
                name.strip(),
                translations == null ? Map.of() : translations,
                color == null ? GREY : color.toLowerCase(Locale.ROOT),
                notifyCustomer,
                enabled == null || enabled,
                at);
    }
}
