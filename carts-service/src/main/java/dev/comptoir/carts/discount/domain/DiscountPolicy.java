package dev.comptoir.carts.discount.domain;

import dev.comptoir.carts.discount.domain.Basket.BasketRow;
import dev.comptoir.kernel.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
                        .noneMatch(used -> used.discountId().equals(offer.discount().id())))
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
        long[] left = basket.rows().stream()
                .map(BasketRow::shown)
                .mapToLong(Money::minor)
                .toArray();
        Money fee = basket.fee();
        List<AppliedDiscount> applied = new ArrayList<>();
        for (DiscountOffer offer : offers) {
            DiscountTerms terms = offer.discount().terms();
            List<Money> shares = DiscountShares.of(basket, terms, left);
            IntStream.range(0, left.length).forEach(i -> left[i] -= shares.get(i).minor());
            Money off = terms.type() == DiscountType.FREE_SHIPPING ? fee : Money.zero(fee.currency());
            fee = fee.minus(off);
            Money amount = shares.stream().reduce(off, Money::plus);
            if (amount.isPositive()) {
                applied.add(applied(offer, amount));
            }
        }
        return new DiscountedBasket(taken(left), basket.fee().minus(fee), applied, List.of());
    }

    private List<Money> taken(long[] left) {
        return IntStream.range(0, left.length)
                .mapToObj(i -> {
                    Money shown = basket.rows().get(i).shown();
                    return shown.minus(Money.ofMinor(left[i], shown.currency()));
                })
                .toList();
    }

    private static AppliedDiscount applied(DiscountOffer offer, Money amount) {
        return new AppliedDiscount(
                offer.discount().id(), offer.discount().name(), code(offer), amount);
    }

    private static RefusedDiscount refused(DiscountOffer offer, DiscountReason reason) {
        return new RefusedDiscount(offer.discount().id(), offer.discount().name(), code(offer), reason);
    }

    private static String code(DiscountOffer offer) {
        return offer.isByCode() ? offer.code().code() : null;
    }
}
