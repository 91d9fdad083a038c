package dev.comptoir.carts.discount;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.carts.discount.domain.DiscountCode;
import dev.comptoir.carts.discount.domain.DiscountScope;
import dev.comptoir.carts.discount.domain.DiscountTerms;
import dev.comptoir.carts.discount.domain.DiscountType;
import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;

/** What a discount must say to be one; refused before anything is written. */
final class DiscountRules {

    private final SaveDiscountRequest request;
    private final DiscountTerms terms;
    private final String currency;

    private DiscountRules(SaveDiscountRequest request, String currency) {
        this.request = request;
        this.terms = request.terms();
        this.currency = currency;
    }

    /** @param currency of the store */
    static void check(SaveDiscountRequest request, String currency) {
        DiscountRules rules = new DiscountRules(request, currency);
        rules.checkBenefit();
        rules.checkItems();
        rules.checkCode();
        rules.checkConditions();
    }

    private void checkBenefit() {
        DiscountType type = terms.type();
        boolean takesPercent = type == DiscountType.PERCENTAGE || type == DiscountType.BUY_X_GET_Y;
        fits("/percent", type == DiscountType.PERCENTAGE, takesPercent, terms.percent());
        boolean takesAmount = type == DiscountType.FIXED_AMOUNT || type == DiscountType.FIXED_PRICE;
        fits("/amount", takesAmount, takesAmount, terms.amount());
        boolean isGroups = type == DiscountType.BUY_X_GET_Y;
        boolean isGiving = isGroups || type == DiscountType.FREE_ITEMS;
        fits("/buyQuantity", isGroups, isGroups, request.buyQuantity());
        fits("/getQuantity", isGiving, isGiving, request.getQuantity());
        if (terms.percent() != null && terms.percent().basisPoints() == 0) {
            throw wrong("/percent", "A discount of 0 % is none: give a percentage above 0.");
        }
        positive("/amount", terms.amount());
    }

    private void fits(String pointer, boolean isNeeded, boolean isTaken, Object value) {
        if (isNeeded && value == null) {
            throw wrong(pointer, "A discount of type " + terms.type() + " needs " + pointer.substring(1) + ".");
        }
        if (!isTaken && value != null) {
            throw wrong(pointer, "A discount of type " + terms.type() + " has no " + pointer.substring(1) + ".");
        }
    }

    private void checkItems() {
        boolean hasItems = !terms.skus().isEmpty()
                || !terms.productIds().isEmpty()
                || !terms.categories().isEmpty();
        if (terms.appliesTo() == DiscountScope.SELECTED_ITEMS && !hasItems) {
            throw wrong(
                    "/items/skus", "Name the items by skus, productIds or categories, or let it apply to ALL_ITEMS.");
        }
        if (terms.appliesTo() == DiscountScope.ALL_ITEMS && hasItems) {
            throw wrong(
                    "/items/appliesTo",
                    "With skus, productIds or categories it applies to SELECTED_ITEMS or CHEAPEST_ITEM.");
        }
        boolean isGiving = terms.type() == DiscountType.BUY_X_GET_Y || terms.type() == DiscountType.FREE_ITEMS;
        if (isGiving && terms.appliesTo() == DiscountScope.CHEAPEST_ITEM) {
            throw wrong(
                    "/items/appliesTo",
                    terms.type() + " finds the cheapest units by itself: use ALL_ITEMS or SELECTED_ITEMS.");
        }
    }

    private void checkCode() {
        if (request.code() == null) {
            return;
        }
        if (terms.isAutomatic()) {
            throw wrong("/code", "An automatic discount has no code.");
        }
        if (DiscountCode.key(request.code()).isEmpty()) {
            throw wrong("/code", "A code needs at least one visible character.");
        }
    }

    private void checkConditions() {
        positive("/conditions/minimumTotal", terms.minimumTotal());
        if (terms.startsOn() != null && terms.endsOn() != null && terms.endsOn().isBefore(terms.startsOn())) {
            throw wrong("/endsOn", "The last day lies before the first.");
        }
        if (terms.contents() != null && terms.contents().isUnnamed()) {
            throw wrong("/conditions/contents", "Name what must be in the cart by skus, productIds or categories.");
        }
        for (String country : terms.countries()) {
            if (!Countries.isKnown(country)) {
                throw wrong("/conditions/countries", Countries.advice(country));
            }
        }
    }

    private void positive(String pointer, Money amount) {
        if (amount == null) {
            return;
        }
        if (!amount.currency().equals(currency)) {
            throw wrong(pointer, "The store sells in " + currency + ": give the amount in it.");
        }
        if (!amount.isPositive()) {
            throw wrong(pointer, "Give an amount above zero.");
        }
    }

    private static DomainException wrong(String pointer, String advice) {
        return RULE_BROKEN.refusal("discount-terms-invalid", "%s", advice).at(pointer);
    }
}
