package dev.comptoir.carts.discount;

import dev.comptoir.carts.discount.domain.Discount;
import dev.comptoir.carts.discount.domain.DiscountApplication;
import dev.comptoir.carts.discount.domain.DiscountTerms;
import dev.comptoir.carts.discount.domain.DiscountType;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A discount as merchants see it. */
@Schema(
        name = "Discount",
        description = "A discount",
        requiredProperties = {"name", "updatedAt"})
public record DiscountView(
        UUID id,

        @Schema(description = "Rises with every change; the ETag")
        long version,

        @Schema(description = "Customers see it") String name,
        DiscountApplication application,

        @Schema(description = "The code for everybody; absent when there is none")
        String code,

        DiscountType type,

        @Schema(description = "As a decimal text", implementation = String.class, examples = "10.00")
        Percentage percent,

        Money amount,
        @Schema(description = "Which items it is on") DiscountItems items,
        Integer buyQuantity,
        Integer getQuantity,

        @Schema(description = "What must hold; absent for nothing")
        DiscountConditions conditions,

        Integer maxUses,
        Integer maxUsesPerCustomer,

        @Schema(description = "First day, in the store's time zone")
        LocalDate startsOn,

        @Schema(description = "Last day, in the store's time zone")
        LocalDate endsOn,

        boolean combinable,
        int priority,
        @Schema(description = "False while it is paused") boolean active,

        @Schema(description = "How many orders and running checkouts have it")
        long uses,

        Instant createdAt,
        Instant updatedAt) {

    static DiscountView of(Discount discount) {
        return of(discount, discount.terms(), SaveDiscountRequest.of(discount));
    }

    private static DiscountView of(Discount discount, DiscountTerms terms, SaveDiscountRequest set) {
        return new DiscountView(
                discount.id(),
                discount.version(),
                discount.name(),
                terms.application(),
                set.code(),
                terms.type(),
                terms.percent(),
                terms.amount(),
                set.items(),
                set.buyQuantity(),
                set.getQuantity(),
                set.conditions(),
                terms.maxUses(),
                terms.maxUsesPerCustomer(),
                terms.startsOn(),
                terms.endsOn(),
                terms.combinable(),
                terms.priority(),
                discount.active(),
                discount.uses(),
                discount.createdAt(),
                discount.updatedAt());
    }
}
