package dev.comptoir.carts.cart;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code a shopper gives. */
public record SetCouponRequest(
        @Schema(description = "Letter case, blanks and the forms of accents do not count", examples = "summer-10")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = CartFieldRules.LINE)
        String code) {}
