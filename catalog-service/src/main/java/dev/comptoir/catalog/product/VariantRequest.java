package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.FactRules;
import dev.comptoir.catalog.productfacts.PackageDimensions;
import dev.comptoir.catalog.productfacts.QuantityLimits;
import dev.comptoir.catalog.productfacts.SalePrice;
import dev.comptoir.catalog.productfacts.Texts;
import dev.comptoir.catalog.productfacts.VariantFactsView;
import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One sellable unit as a merchant describes it. */
@Schema(name = "VariantRequest", description = "One sellable unit of a product.")
public record VariantRequest(
        @Schema(description = "Stock keeping unit, unique in the store; never changes", examples = "TEE-RED-M")
        @NotNull
        @Size(min = 1, max = Texts.SKU)
        @Pattern(regexp = Texts.SKU_PATTERN, message = Texts.SKU_MESSAGE)
        String sku,

        @Schema(description = "Name of the variant; by default its option values, else the product's name")
        @Size(min = 1, max = Texts.NAME)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String name,

        @Schema(description = "Price of one unit before tax, in the store's currency, 0 to 1,000,000,000") @NotNull
        Money price,

        @Schema(description = "Whether it is sent by post; by default true unless it delivers a file")
        Boolean requiresShipping,

        @Schema(description = "Whether tax is added", defaultValue = "true")
        Boolean taxable,

        @Schema(description = "Whether stock is counted; by default true unless it delivers a file")
        Boolean stockTracked,

        @Schema(description = "Whether it sells on when the stock is gone", defaultValue = "false")
        Boolean allowsBackorder,

        @Schema(description = "At this many units or fewer the merchant is told") @Min(0) @Max(1_000_000)
        Integer lowStockThreshold,

        @Schema(description = "Picture of this variant; by default the product's")
        @Size(max = Texts.ADDRESS)
        @Pattern(regexp = Texts.WEB_ADDRESS, message = Texts.WEB_ADDRESS_MESSAGE)
        String imageUrl,

        @Schema(description = "The digital good the buyer may download, as files-service named it")
        UUID fileGuid,

        @Schema(
                description = "The value it has for each option of the product; an option left out means any value",
                examples = "{\"Size\":\"M\"}")
        @Size(max = 10)
        Map<@Size(max = 64) String, @NotNull @Size(max = 128) String> options,

        @Schema(description = "GTIN, ISBN or whatever else a scanner reads", examples = "4006381333931")
        @Size(min = 1, max = 64)
        @Pattern(regexp = Texts.ONE_LINE, message = Texts.ONE_LINE_MESSAGE)
        String barcode,

        @Schema(description = "A price that is shown crossed out, before tax")
        Money compareAtPrice,

        @Schema(description = "A lower price for some days") @Valid
        SalePrice sale,

        @Schema(description = "Weight of a packed unit in grams", examples = "250") @Min(0) @Max(100_000_000)
        Integer weightGrams,

        @Schema(description = "Size of a packed unit") @Valid
        PackageDimensions dimensions,

        @Schema(description = "How many units shoppers may order; carts refuse other numbers") @Valid
        QuantityLimits quantity,

        @Schema(description = "Customs number of such goods: 6, 8 or 10 digits", examples = "610910")
        @Pattern(regexp = FactRules.HS_CODE, message = FactRules.HS_CODE_MESSAGE)
        String hsCode,

        @Schema(description = "Country it was made in, ISO 3166-1 alpha-2", examples = "PT")
        @Pattern(regexp = FactRules.COUNTRY)
        String originCountry,

        @Schema(description = """
                        Which of the store's tax rates count for it where a place has several: the class that they name, whatever \
                        its case; where none does, those without a class. Left out: those without a class""", examples = "REDUCED")
        @Pattern(regexp = FieldRules.TAX_CLASS, message = FieldRules.TAX_CLASS_MESSAGE)
        String taxClass) {

    public static VariantRequest of(VariantDetails details) {
        VariantFactsView facts = VariantFactsView.of(details.facts());
        return new VariantRequest(
                details.sku(),
                details.name(),
                details.price(),
                details.requiresShipping(),
                details.taxable(),
                details.stockTracked(),
                details.allowsBackorder(),
                details.lowStockThreshold(),
                details.imageUrl(),
                details.fileGuid(),
                details.options(),
                facts.barcode(),
                facts.compareAtPrice(),
                facts.sale(),
                facts.weightGrams(),
                facts.dimensions(),
                facts.quantity(),
                facts.hsCode(),
                facts.originCountry(),
                facts.taxClass());
    }

    public VariantDetails toDetails(String productName, PriceRule prices) {
        boolean isGoods = fileGuid == null;
        Map<String, String> chosen = options == null ? Map.of() : options;
        return new VariantDetails(
                sku,
                name == null ? nameBy(chosen, productName) : name,
                prices.checked(price),
                Objects.requireNonNullElse(requiresShipping, isGoods),
                Objects.requireNonNullElse(taxable, true),
                Objects.requireNonNullElse(stockTracked, isGoods),
                Objects.requireNonNullElse(allowsBackorder, false),
                lowStockThreshold,
                imageUrl,
                fileGuid,
                chosen,
                facts(prices));
    }

    private VariantFacts facts(PriceRule prices) {
        prices.checkedOrNone(compareAtPrice);
        prices.checkedOrNone(sale == null ? null : sale.price());
        return new VariantFactsView(
                        barcode,
                        compareAtPrice,
                        sale,
                        weightGrams,
                        dimensions,
                        quantity,
                        hsCode,
                        originCountry,
                        taxClass)
                .toFacts(price, prices.today());
    }

    private static String nameBy(Map<String, String> options, String productName) {
        String joined = String.join(" / ", options.values());
        return joined.isEmpty() || joined.length() > Texts.NAME ? productName : joined;
    }
}
