package dev.comptoir.carts.discount;

import dev.comptoir.carts.discount.domain.Discount;
import dev.comptoir.carts.discount.domain.DiscountApplication;
import dev.comptoir.carts.discount.domain.DiscountTerms;
import dev.comptoir.carts.discount.domain.DiscountType;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a discount as a merchant sets it. */
@Schema(name = "SaveDiscountRequest")
public record SaveDiscountRequest(
        @Schema(description = "Customers see it", examples = "Summer sale") @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "CODE: the shopper gives a code; AUTOMATIC: it applies by itself") @NotNull
        DiscountApplication application,

        @Schema(
                description =
                        "One code for everybody; letter case, blanks and the forms of accents do not count. Left out for an"
                                + " automatic discount, and for one whose codes are made by POST .../codes",
                examples = "SUMMER-10")
        @Size(min = 1, max = 64)
        String code,

        @NotNull DiscountType type,

        @Schema(
                description = "For PERCENTAGE, and for BUY_X_GET_Y where the units given are not free: 0.01 to 100",
                examples = "10.00")
        @Pattern(regexp = "\\d{1,3}(\\.\\d{1,2})?", message = "must be a decimal number such as \"12.5\"")
        String percent,

        @Schema(
                description =
                        "For FIXED_AMOUNT: off the goods as the shopper sees their prices; for FIXED_PRICE: what each unit of its items costs instead")
        Money amount,

        @Schema(description = "Which items it is on; left out for all") @Valid
        DiscountItems items,

        @Schema(description = "For BUY_X_GET_Y: units to pay for in each group") @Min(1) @Max(1000)
        Integer buyQuantity,

        @Schema(
                description =
                        "For BUY_X_GET_Y: units given in each group, the cheapest ones; for FREE_ITEMS: units of its items that are free, the cheapest ones")
        @Min(1)
        @Max(1000)
        Integer getQuantity,

        @Schema(description = "What must hold; left out for nothing") @Valid
        DiscountConditions conditions,

        @Schema(description = "How many orders can have it in all") @Min(1) @Max(1_000_000_000)
        Integer maxUses,

        @Schema(
                description =
                        "How many orders of one customer can have it; neither letter case nor a +tag makes another customer"
                                + " of an e-mail address")
        @Min(1)
        @Max(1_000_000)
        Integer maxUsesPerCustomer,

        @Schema(description = "First day, in the store's time zone")
        LocalDate startsOn,

        @Schema(description = "Last day, in the store's time zone")
        LocalDate endsOn,

        @Schema(
                description =
                        "Whether it applies together with other combinable ones. A cart gets all of those or one that is not"
                                + " combinable, whatever saves more",
                defaultValue = "false")
        Boolean combinable,

        @Schema(description = "Of several in one cart the smaller is applied first", defaultValue = "100")
        @Min(0)
        @Max(10_000)
        Integer priority,

        @Schema(description = "False pauses it", defaultValue = "true")
        Boolean active) {

    static final int PRIORITY = 100;

    static SaveDiscountRequest of(Discount discount) {
        DiscountTerms terms = discount.terms();
        return new SaveDiscountRequest(
                discount.name(),
                terms.application(),
                discount.code().isEmpty() ? null : discount.code(),
                terms.type(),
                terms.percent() == null ? null : terms.percent().toString(),
                terms.amount(),
                DiscountItems.of(terms),
                positive(terms.buyQuantity()),
                positive(terms.getQuantity()),
                DiscountConditions.of(terms),
                terms.maxUses(),
                terms.maxUsesPerCustomer(),
                terms.startsOn(),
                terms.endsOn(),
                terms.combinable(),
                terms.priority(),
                discount.active());
    }

    DiscountTerms terms() {
        DiscountItems on = Objects.requireNonNullElse(items, DiscountItems.ALL);
        return new DiscountTerms(
                application,
                type,
                percent == null ? null : Percentage.parse(percent),
                amount,
                on.appliesTo(),
                on.skus(),
                on.productIds(),
                on.categories(),
                Objects.requireNonNullElse(buyQuantity, 0),
                Objects.requireNonNullElse(getQuantity, 0),
                when().minimumTotal(),
                Objects.requireNonNullElse(when().minimumQuantity(), 0),
                when().requiredSkus(),
                when().countries(),
                when().contentsOrNull(),
                when().plainTags(),
                Boolean.TRUE.equals(when().firstOrderOnly()),
                maxUses,
                maxUsesPerCustomer,
                startsOn,
                endsOn,
                Boolean.TRUE.equals(combinable),
                Objects.requireNonNullElse(priority, PRIORITY));
    }

    private DiscountConditions when() {
        return Objects.requireNonNullElse(conditions, DiscountConditions.NONE);
    }

    Discount added(UUID id, Instant now) {
        return new Discount(id, 1, name.strip(), codeOrEmpty(), terms(), isActive(), 0, now, now);
    }

    /** The discount as this makes it, with its next version; what changes nothing gives the very same. */
    Discount changed(Discount current, Instant now) {
        Discount same = new Discount(
                current.id(),
                current.version(),
                name.strip(),
                codeOrEmpty(),
                terms(),
                isActive(),
                current.uses(),
                current.createdAt(),
                current.updatedAt());
        return same.equals(current) ? current : same.raised(now);
    }

    boolean isActive() {
        return !Boolean.FALSE.equals(active);
    }

    String codeOrEmpty() {
        return code == null ? "" : code.strip();
    }

    private static Integer positive(int value) {
        return value > 0 ? value : null;
    }
}
