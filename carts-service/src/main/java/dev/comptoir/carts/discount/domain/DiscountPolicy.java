package dev.comptoir.carts.discount.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which discounts apply to a basket and what each takes off.
 *
 * <p>All combinable ones together, or one that is not combinable alone: whatever saves the shopper most; of equals the one
 * by code, then the one of the smaller priority. Together they are applied by priority, smaller first, then the older one
 * first, each to what those before have left of a row. Nothing goes below zero.
 */
public final class DiscountPolicy {

    private static final Comparator<DiscountOffer> ORDER = Comparator.<DiscountOffer>comparingInt(
                    offer -> offer.discount().terms().priority())
            .thenComparing(offer -> offer.discount().id().toString());

    private final Basket basket;
    private final DiscountEligibility eligibility;

    private DiscountPolicy(Basket basket, DiscountOffers offers) {
        this.basket = basket;
        this.eligibility = new DiscountEligibility(basket, offers);
    }

    public static DiscountedBasket apply(Basket basket, DiscountOffers offers) {
        return new DiscountPolicy(basket, offers).decide(offers.all());
    }

    private DiscountedBasket decide(List<DiscountOffer> offers) {
        List<RefusedDiscount> refused = new ArrayList<>();
        List<DiscountOffer> eligible = new ArrayList<>();
        for (DiscountOffer offer : offers) {
            Optional<DiscountReason> reason = eligibility.refusal(offer);
            reason.ifPresentOrElse(why -> refused.add(refused(offer, why)), () -> eligible.add(offer));
        }
        DiscountedBasket best = best(eligible);
        eligible.stream()
                .filter(offer -> best.applied().stream()
                        .noneMatch(used ->
                                used.discountId().equals(offer.discount().id())))
                .map(offer -> refused(offer, left(offer)))
                .forEach(refused::add);
        return new DiscountedBasket(best.shares(), best.feeShare(), best.applied(), refused);
    }

    /** One that would give nothing alone is no match for others; the rest had to give way. */
    private DiscountReason left(DiscountOffer offer) {
        return together(List.of(offer)).saved().isZero()
                ? DiscountReason.NOTHING_TO_DISCOUNT
                : DiscountReason.BETTER_DISCOUNT_APPLIES;
    }

    private DiscountedBasket best(List<DiscountOffer> eligible) {
        List<DiscountOffer> combinable = eligible.stream()
                .filter(offer -> offer.discount().terms().combinable())
                .sorted(ORDER)
                .toList();
        Stream<DiscountOffer> alone = eligible.stream()
                .filter(offer -> !offer.discount().terms().combinable())
                .sorted(Comparator.comparing(DiscountOffer::isByCode).reversed().thenComparing(ORDER));
        DiscountedBasket best = together(combinable);
        for (DiscountOffer each : alone.toList()) {
            DiscountedBasket other = together(List.of(each));
            boolean isBetter = other.saved().isMoreThan(best.saved());
            best = isBetter || (each.isByCode() && other.saved().equals(best.saved())) ? other : best;
        }
        return best;
    }

    private DiscountedBasket together(List<DiscountOffer> offers) {
        return DiscountsTogether.of(basket, offers);
    }

    private static RefusedDiscount refused(DiscountOffer offer, DiscountReason reason) {
        return new RefusedDiscount(offer.discount().id(), offer.discount().name(), offer.codeOrNull(), reason);
    }
}
