package dev.comptoir.orders.manualorder;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order as a merchant writes it. */
@Schema(name = "CreateOrderRequest")
public record CreateOrderRequest(
        @NotNull @Valid CustomerV1 customer,
        @Valid AddressV1 billingAddress,

        @Schema(description = "Required with shipping; tax is that of this place, else of the billing address") @Valid
        AddressV1 shippingAddress,

        @NotEmpty @Size(max = FieldRules.LINES) List<@NotNull @Valid Line> lines,

        @Schema(description = "Off the goods as the customer sees them; they lower the tax") @Size(max = 20)
        List<@NotNull @Valid Discount> discounts,

        @Schema(description = "Left out when nothing is delivered") @Valid
        Shipping shipping,

        @Schema(description = "What you expect it to come to; the order is refused when it comes to something else")
        @Valid
        TotalsV1 totals,

        @Schema(description = "When the customer ordered: now or in the past; now when left out")
        Instant placedAt,

        @Schema(description = "Left out: the payment is still to be arranged") @Valid
        Payment payment,

        @Schema(description = "Whether the customer gets the confirmation mail; false when left out")
        Boolean notifyCustomer,

        @Schema(description = "False records an order whose goods left without it; true when left out")
        Boolean takeStock,

        @Schema(description = """
                ENFORCE refuses what is not in stock; WARN sells more than there is and needs the scope `orders:oversell`.
                ENFORCE when left out""") @Pattern(regexp = "ENFORCE|WARN", message = "must be ENFORCE or WARN")
        String stockPolicy,

        @Schema(description = "How it came in, in capitals; BY_HAND when left out", examples = "PHONE")
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}", message = "must be a word in capitals such as PHONE")
        String channel,

        @Size(max = FieldRules.REMARK_LENGTH) String customerRemark,

        @Schema(description = "For the one who gets the parcel; it stands on the packing slip")
        @Size(max = FieldRules.GIFT_MESSAGE_LENGTH)
        String giftMessage) {

    /** Those of its rows that are in the catalogue. */
    public List<String> skus() {
        return lines.stream().map(Line::sku).filter(Objects::nonNull).toList();
    }

    /** The same with other rows; what it was expected to come to holds no more. */
    public CreateOrderRequest with(List<Line> others) {
        return new CreateOrderRequest(
                customer,
                billingAddress,
                shippingAddress,
                others,
                discounts,
                shipping,
                null,
                placedAt,
                payment,
                notifyCustomer,
                takeStock,
                stockPolicy,
                channel,
                customerRemark,
                giftMessage);
    }

    /** One row. */
    @Schema(name = "CreateOrderLine")
    public record Line(
            @Schema(description = "Left out for what is in no catalogue, such as work; such a row takes no stock")
            @Size(min = 1, max = FieldRules.SKU_LENGTH)
            String sku,

            @Schema(description = "Left out: the product that the catalogue has the SKU in, if any")
            UUID productId,

            @NotBlank @Size(max = FieldRules.PRODUCT_NAME_LENGTH)
            String name,

            @Size(max = FieldRules.IMAGE_URL_LENGTH) String imageUrl,
            @NotNull @Min(1) @Max(FieldRules.UNITS_OF_LINE) Integer quantity,

            @Schema(description = "With tax where the store's prices include tax") @NotNull
            Money unitPrice,

            @Schema(
                    description =
                            "Percent of tax instead of the rate that the place has for the SKU's tax class; \"0\" for what is not taxed",
                    examples = "5.5")
            @Pattern(regexp = "\\d{1,3}(\\.\\d{1,2})?", message = "must be a decimal number such as \"5.5\"")
            String taxPercent,

            @Schema(description = "Tax on all units, instead of a percentage")
            Money tax,

            @Schema(description = "The digital good sold with it")
            UUID fileGuid,

            @Schema(description = "Whether it travels in a parcel; true when left out")
            Boolean requiresShipping) {

        /** The same at another price; a tax that was given as an amount stays the same part of it. */
        public Line at(Money price) {
            Money share = tax == null ? null : TaxShare.of(tax, unitPrice, price);
            return new Line(
                    sku, productId, name, imageUrl, quantity, price, taxPercent, share, fileGuid, requiresShipping);
        }
    }

    /** What is taken off. */
    @Schema(name = "CreateOrderDiscount")
    public record Discount(
            @NotBlank @Size(max = FieldRules.NAME_LENGTH) String label,

            @Schema(description = "Either this or percent") Money amount,

            @Schema(description = "Of the goods, 0 to 100 with at most two decimals", examples = "10")
            @Pattern(regexp = "\\d{1,3}(\\.\\d{1,2})?", message = "must be a decimal number such as \"10\"")
            String percent) {}

    /** How it travels. */
    @Schema(name = "CreateOrderShipping")
    public record Shipping(
            @NotNull UUID methodId,

            @Schema(description = "Instead of the method's own price; with tax where the store's prices include tax")
            Money price,

            @Schema(description = "Tax on the price, instead of the place's rate")
            Money tax) {}

    /** How it is paid. */
    @Schema(name = "CreateOrderPayment")
    public record Payment(
            @Schema(description = "PAID: the whole amount is there and is recorded as a payment. Nobody is charged")
            @NotNull
            @Pattern(regexp = "AWAITING_PAYMENT|PAID", message = "must be AWAITING_PAYMENT or PAID")
            String status,

            @Schema(description = "As you call it", examples = "Bank transfer") @NotBlank @Size(max = 100)
            String method,

            @Schema(description = "The bank's or provider's reference") @Size(max = 200)
            String reference) {}
}
