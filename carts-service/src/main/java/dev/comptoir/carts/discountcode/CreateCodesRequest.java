package dev.comptoir.carts.discountcode;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many codes to make, and how they look. */
@Schema(name = "CreateDiscountCodesRequest")
public record CreateCodesRequest(
        @NotNull @Min(1) @Max(CreateCodesRequest.MOST) Integer count,

        @Schema(description = "What every code begins with", examples = "SUMMER-")
        @Size(max = 20)
        @Pattern(regexp = "[A-Za-z0-9_-]*", message = "must be ASCII letters, digits, _ and -")
        String prefix,

        @Schema(description = "Last day in the store's time zone; left out for that of the discount")
        LocalDate expiresOn) {

    static final int MOST = 100_000;

    String prefixOrEmpty() {
        return Objects.requireNonNullElse(prefix, "");
    }
}
