package dev.comptoir.orders.edit;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changes of an order; whatever is left out stays. */
@Schema(name = "EditOrderRequest")
public record EditOrderRequest(
        @Schema(description = "Answers what the edit would do and does nothing; false when left out")
        Boolean dryRun,

        @Size(max = FieldRules.LINES) List<@NotNull @Valid AddLine> addLines,
        @Size(max = FieldRules.LINES) List<@NotNull @Valid ChangeLine> changeLines,

        @Schema(description = "Ids of lines") @Size(max = FieldRules.LINES)
        List<@NotNull UUID> removeLines,

        @Schema(description = """
                Everything you take off by hand from now on; an empty list takes nothing off. Left out, the amounts stay, also
                where lines change; one that was given as a percentage is a plain amount once it is another part of the goods.
                What codes and rules took off stays""") @Size(max = 20) List<@NotNull @Valid Discount> discounts,

        @Valid Shipping shipping,

        @Schema(description = "The whole new customer") @Valid
        CustomerV1 customer,

        @Schema(description = "The whole new address") @Valid
        AddressV1 billingAddress,

        @Schema(description = "The whole new address; tax stays as it was, name it per line where it changes") @Valid
        AddressV1 shippingAddress,

        @Schema(description = """
                For added units: ENFORCE refuses what is not in stock; WARN sells more than there is and needs the scope
                `orders:oversell`. ENFORCE when left out""") @Pattern(regexp = "ENFORCE|WARN", message = "must be ENFORCE or WARN")
        String stockPolicy,

        @Schema(description = "For the history") @Size(max = 300)
        String reason) {

    /** Those of its new rows that are in the catalogue, and those that rows get in place of others. */
    List<String> newSkus() {
        Stream<String> added =
                addLines == null ? Stream.of() : addLines.stream().map(AddLine::sku);
        Stream<String> changed =
                changeLines == null ? Stream.of() : changeLines.stream().map(ChangeLine::sku);
        return Stream.concat(added, changed).filter(Objects::nonNull).distinct().toList();
    }

    /** What is asked for of a row; fails for a row that is not named. */
    ChangeLine changeOf(UUID lineId) {
        return changeLines.stream()
                .filter(line -> line.lineId().equals(lineId))
                .findFirst()
                .orElseThrow();
    }

    /** A new row. */
    @Schema(name = "EditOrderAddLine")
    public record AddLine(
            @Schema(description = "Left out for what is in no catalogue; such a row takes no stock")
            @Size(min = 1, max = FieldRules.SKU_LENGTH)
            String sku,

            @Schema(description = "Left out: the product that the catalogue has the SKU in, if any")
            UUID productId,

            @NotBlank @Size(max = FieldRules.PRODUCT_NAME_LENGTH)
            String name,

            @Size(max = FieldRules.IMAGE_URL_LENGTH) String imageUrl,
            @NotNull @Min(1) @Max(FieldRules.UNITS_OF_LINE) Integer quantity,

            @Schema(description = "As the order shows prices: with or without tax") @NotNull
            Money unitPrice,

            @Schema(
                    description = "Percent of tax instead of the rate that the place has for the SKU's tax class",
                    examples = "5.5")
            @Pattern(regexp = "\\d{1,3}(\\.\\d{1,2})?", message = "must be a decimal number such as \"5.5\"")
            String taxPercent,

            UUID fileGuid,

            @Schema(description = "Whether it travels in a parcel; true when left out")
            Boolean requiresShipping,

            @Schema(description = "False leaves stock alone; true when left out")
            Boolean takesStock) {}

    /** A changed row. */
    @Schema(name = "EditOrderChangeLine")
    public record ChangeLine(
            @NotNull UUID lineId,
            @Size(min = 1, max = FieldRules.SKU_LENGTH) String sku,

            @Schema(description = "Of the new `sku`; left out: the one that the catalogue has it in, if any")
            UUID productId,

            @Schema(description = """
                    Of the new `sku`; left out, the line of another product has no file, and no picture""") UUID fileGuid,

            @Schema(description = "Whether the new `sku` with a file travels in a parcel; false when left out")
            Boolean requiresShipping,

            @Size(min = 1, max = FieldRules.PRODUCT_NAME_LENGTH)
            String name,

            @Min(1) @Max(FieldRules.UNITS_OF_LINE) Integer quantity,
            Money unitPrice,

            @Schema(description = "Percent of tax from now on; left out: as it was", examples = "5.5")
            @Pattern(regexp = "\\d{1,3}(\\.\\d{1,2})?", message = "must be a decimal number such as \"5.5\"")
            String taxPercent,

            @Schema(description = "Tax on all units, instead of a percentage")
            Money tax) {}

    /** What is taken off. */
    @Schema(name = "EditOrderDiscount")
    public record Discount(
            @NotBlank @Size(max = FieldRules.NAME_LENGTH) String label,
            @NotNull Money amount) {}

    /** How it travels. */
    @Schema(name = "EditOrderShipping")
    public record Shipping(
            @Schema(description = "Another method; left out: the same")
            UUID methodId,

            @Schema(description = "As the order shows prices: with or without tax") @NotNull
            Money price,

            @Schema(description = "Tax on the price, instead of the place's rate")
            Money tax) {}

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
