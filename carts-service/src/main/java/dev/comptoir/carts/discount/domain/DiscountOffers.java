package dev.comptoir.carts.discount.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Every discount that may apply to one cart today.
 *
 * @param coupon by the code in the cart; empty when there is none or nobody knows it
 * @param exhausted whose last use was taken since they were read
 * @param categories that products are in, where one of them asks for it
 */
public record DiscountOffers(
        List<Discount> automatic,
        Optional<DiscountOffer> coupon,
        CustomerPast past,
        LocalDate today,
        Set<UUID> exhausted,
        Map<UUID, List<String>> categories) {

    public static final DiscountOffers NONE = automatic(List.of(), LocalDate.EPOCH);

    public DiscountOffers {
        automatic = List.copyOf(automatic);
        exhausted = Set.copyOf(exhausted);
        categories = Map.copyOf(categories);
    }

    /** Those that apply by themselves, for a cart of which nothing else is known. */
    public static DiscountOffers automatic(List<Discount> discounts, LocalDate today) {
        return new DiscountOffers(discounts, Optional.empty(), CustomerPast.NONE, today, Set.of(), Map.of());
    }

    /** The coupon first: of equal savings the one the shopper asked for applies. */
    List<DiscountOffer> all() {
        return Stream.concat(coupon.stream(), automatic.stream().map(DiscountOffer::automatic))
                .toList();
    }

    public List<UUID> ids() {
        return all().stream().map(offer -> offer.discount().id()).toList();
    }

    /** Why a discount is not to be had now, whatever is in the cart. */
    public Optional<DiscountReason> availability(DiscountOffer offer) {
        DiscountTerms terms = offer.discount().terms();
        if (!offer.discount().active()) {
            return Optional.of(DiscountReason.PAUSED);
        }
        if (terms.startsOn() != null && today.isBefore(terms.startsOn())) {
            return Optional.of(DiscountReason.NOT_STARTED);
        }
        boolean isOver = terms.endsOn() != null && today.isAfter(terms.endsOn());
        if (isOver || (offer.isByCode() && offer.code().isExpired(today))) {
            return Optional.of(DiscountReason.ENDED);
        }
        boolean isUsedUp =
                offer.isExhausted() || exhausted.contains(offer.discount().id());
        return isUsedUp ? Optional.of(DiscountReason.EXHAUSTED) : Optional.empty();
    }

    public boolean asksForPast() {
        return all().stream().anyMatch(offer -> offer.discount().terms().asksForPast());
    }

    public DiscountOffers with(Optional<DiscountOffer> byCode) {
        return new DiscountOffers(automatic, byCode, past, today, exhausted, categories);
    }

    public DiscountOffers with(CustomerPast known) {
        return new DiscountOffers(automatic, coupon, known, today, exhausted, categories);
    }

    public DiscountOffers with(Map<UUID, List<String>> known) {
        return new DiscountOffers(automatic, coupon, past, today, exhausted, known);
    }

    /** Whether one of them depends on the categories that products are in. */
    public boolean askForCategories() {
        return all().stream().anyMatch(offer -> offer.discount().terms().asksForCategories());
    }

    /** Of a product; empty where nobody asked for them. */
    public List<String> categoriesOf(UUID productId) {
        return productId == null ? List.of() : categories.getOrDefault(productId, List.of());
    }

    /** With this one whatever its application: in the place of the coupon, or as one that applies by itself. */
    public DiscountOffers trying(Discount discount) {
        boolean isThere = automatic.stream().anyMatch(each -> each.id().equals(discount.id()));
        if (isThere) {
            return this;
        }
        if (discount.terms().isAutomatic()) {
            List<Discount> more =
                    Stream.concat(automatic.stream(), Stream.of(discount)).toList();
            return new DiscountOffers(more, coupon, past, today, exhausted, categories);
        }
        DiscountCode code = new DiscountCode(discount.id(), discount.code(), null, 0, null);
        return with(Optional.of(new DiscountOffer(discount, code)));
    }

    public DiscountOffers exhausted(Collection<UUID> usedUp) {
        return new DiscountOffers(automatic, coupon, past, today, Set.copyOf(usedUp), categories);
    }
}
