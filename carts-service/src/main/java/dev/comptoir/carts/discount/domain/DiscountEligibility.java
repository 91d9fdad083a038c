package dev.comptoir.carts.discount.domain;

import java.util.Optional;

/** Whether a basket fulfils the conditions of a discount. */
final class DiscountEligibility {

    private final Basket basket;
    private final DiscountOffers offers;

    DiscountEligibility(Basket basket, DiscountOffers offers) {
        this.basket = basket;
        this.offers = offers;
    }

    /** The first condition that does not hold; empty when all do. */
    Optional<DiscountReason> refusal(DiscountOffer offer) {
        return offers.availability(offer)
                .or(() -> customer(offer.discount()))
                .or(() -> content(offer.discount().terms()));
    }

    private Optional<DiscountReason> customer(Discount discount) {
        DiscountTerms terms = discount.terms();
        if (terms.firstOrderOnly() && offers.past().hasOrdered()) {
            return Optional.of(DiscountReason.NOT_FIRST_ORDER);
        }
        if (!terms.customerTags().isEmpty()
                && terms.customerTags().stream().noneMatch(offers.past().tags()::contains)) {
            return Optional.of(DiscountReason.CUSTOMER_TAG_MISSING);
        }
        Integer most = terms.maxUsesPerCustomer();
        return reason(
                most != null && offers.past().usesOf(discount.id()) >= most, DiscountReason.CUSTOMER_LIMIT_REACHED);
    }

    private Optional<DiscountReason> content(DiscountTerms terms) {
        if (!terms.countries().isEmpty()
                && (basket.country() == null || !terms.countries().contains(basket.country()))) {
            return Optional.of(DiscountReason.COUNTRY_NOT_INCLUDED);
        }
        if (terms.minimumTotal() != null && isBelow(terms)) {
            return Optional.of(DiscountReason.TOTAL_NOT_REACHED);
        }
        if (basket.unitsOf(terms) < terms.minimumQuantity()) {
            return Optional.of(DiscountReason.QUANTITY_NOT_REACHED);
        }
        if (terms.requiredSkus().stream().anyMatch(sku -> !basket.holds(sku))) {
            return Optional.of(DiscountReason.REQUIRED_ITEM_MISSING);
        }
        return reason(
                terms.contents() != null && !terms.contents().matches(basket.rows()),
                DiscountReason.CONTENTS_NOT_MATCHED);
    }

    /** An amount of another currency than the store's by now is never reached. */
    private boolean isBelow(DiscountTerms terms) {
        return !terms.minimumTotal().currency().equals(basket.fee().currency())
                || terms.minimumTotal().isMoreThan(basket.goods());
    }

    private static Optional<DiscountReason> reason(boolean holds, DiscountReason reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }
}
