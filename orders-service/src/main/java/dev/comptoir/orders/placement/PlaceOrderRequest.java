package dev.comptoir.orders.placement;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.Address;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A checked-out cart that asks to become an order. */
@Schema(name = "PlaceOrderRequest")
public record PlaceOrderRequest(
        @Schema(description = "Chosen by the asker; the same on every retry") @NotNull
        UUID orderId,

        @NotNull UUID cartId,
        @NotNull @Valid CustomerRequest customer,
        @Valid Address billingAddress,
        @Valid Address shippingAddress,

        @Schema(description = "Absent when nothing is delivered") @Valid
        ShippingRequest shipping,

        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid LineRequest> lines,
        @NotNull @Valid TotalsRequest totals,
        @Size(max = 2000) String customerRemark) {

    /** Who buys. */
    @Schema(name = "PlaceOrderCustomer")
    public record CustomerRequest(
            @NotBlank @Email @Size(max = 254) String email,
            @Size(max = 200) String name,
            @Size(max = 50) String phone,

            @Schema(description = "BCP 47 tag; decides the language of mails", examples = "fr") @Size(max = 35)
            String locale) {}

    /** The chosen method and its fee before tax. */
    @Schema(name = "PlaceOrderShipping")
    public record ShippingRequest(
            @NotNull UUID methodId,
            @NotBlank @Size(max = 200) String name,
            @NotNull Money price) {}

    /** One product row. */
    @Schema(name = "PlaceOrderLine")
    public record LineRequest(
            UUID productId,
            @NotBlank @Size(max = 100) String sku,
            @NotBlank @Size(max = 500) String name,
            @Size(max = 2000) String imageUrl,
            @NotNull @Min(1) @Max(9999) Integer quantity,

            @Schema(description = "As the shop shows it") @NotNull
            Money unitPrice,

            @Schema(description = "Of all units, before tax") @NotNull
            Money total,

            @NotNull Money tax,

            @Schema(description = "The digital good sold with it")
            UUID fileGuid) {}

    /** total = subtotal - discountTotal + shippingTotal + taxTotal. */
    @Schema(name = "PlaceOrderTotals")
    public record TotalsRequest(
            @NotNull Money subtotal,
            @NotNull Money discountTotal,
            @NotNull Money shippingTotal,
            @NotNull Money taxTotal,
            @NotNull Money total) {}
}
