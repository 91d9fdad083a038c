package dev.comptoir.carts.discount;

import dev.comptoir.carts.discount.domain.Discount;
import dev.comptoir.carts.discount.domain.DiscountTerms;
import dev.comptoir.contracts.carts.DiscountCreatedV1;
import dev.comptoir.contracts.carts.DiscountDeletedV1;
import dev.comptoir.contracts.carts.DiscountExhaustedV1;
import dev.comptoir.contracts.carts.DiscountUpdatedV1;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.DiscountV1;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.contracts.shared.FieldDifference;
import java.util.List;

/** What is published of a discount. */
final class DiscountEvents {

    private DiscountEvents() {}

    static DiscountCreatedV1 created(Discount discount) {
        return new DiscountCreatedV1(discount.id(), discount.version(), state(discount), changes(null, discount));
    }

    static DiscountUpdatedV1 updated(Discount before, Discount discount) {
        return new DiscountUpdatedV1(discount.id(), discount.version(), state(discount), changes(before, discount));
    }

    /** The deletion carries a new version. */
    static DiscountDeletedV1 deleted(Discount discount) {
        return new DiscountDeletedV1(discount.id(), discount.version() + 1, state(discount));
    }

    static DiscountExhaustedV1 exhausted(Discount discount) {
        return new DiscountExhaustedV1(discount.id(), discount.version(), state(discount));
    }

    private static List<FieldChangeV1> changes(Discount before, Discount discount) {
        return FieldDifference.between(
                ChangedFields.DISCOUNT,
                before == null ? null : SaveDiscountRequest.of(before),
                SaveDiscountRequest.of(discount));
    }

    private static DiscountV1 state(Discount discount) {
        DiscountTerms terms = discount.terms();
        return new DiscountV1(
                discount.name(),
                terms.application().name(),
                discount.code().isEmpty() ? null : discount.code(),
                terms.type().name(),
                terms.percent() == null ? null : terms.percent().toString(),
                terms.amount(),
                terms.appliesTo().name(),
                terms.maxUses(),
                terms.maxUsesPerCustomer(),
                discount.uses(),
                terms.startsOn(),
                terms.endsOn(),
                terms.combinable(),
                discount.active());
    }
}
