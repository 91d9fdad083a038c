package dev.comptoir.carts.discount.domain;

import dev.comptoir.carts.discount.domain.Basket.BasketRow;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What one discount takes off each row of a basket of which others may have taken something: never more than is left. */
final class DiscountShares {

    private static final Percentage ALL = new Percentage(10_000);

    private final Basket basket;
    private final DiscountTerms terms;
    private final long[] left;

    /** @param left minor units of each row */
    private DiscountShares(Basket basket, DiscountTerms terms, long[] left) {
        this.basket = basket;
        this.terms = terms;
        this.left = left;
    }

    static List<Money> of(Basket basket, DiscountTerms terms, long[] left) {
        return new DiscountShares(basket, terms, left).computed();
    }

    private List<Money> computed() {
        List<Long> base = switch (terms.type()) {
            case PERCENTAGE, FIXED_AMOUNT -> items();
            case FIXED_PRICE -> aboveThePrice();
            case FREE_ITEMS -> cheapestUnits();
            case BUY_X_GET_Y -> cheapestOfGroups();
            case FREE_SHIPPING ->
                LongStream.generate(() -> 0).limit(left.length).boxed().toList();
        };
        Money whole = money(base.stream().mapToLong(Long::longValue).sum());
        return base.isEmpty() ? List.of() : off(whole).allocate(base);
    }

    private Money off(Money whole) {
        return switch (terms.type()) {
            case FIXED_AMOUNT ->
                terms.amount().currency().equals(whole.currency()) ? whole.min(terms.amount()) : money(0);
            case PERCENTAGE -> whole.times(terms.percent());
            case BUY_X_GET_Y -> whole.times(terms.percent() == null ? ALL : terms.percent());
            case FIXED_PRICE, FREE_ITEMS -> whole;
            case FREE_SHIPPING -> money(0);
        };
    }

    /** What is left of the items it is on beyond what they are to cost. */
    private List<Long> aboveThePrice() {
        boolean isSameCurrency = terms.amount().currency().equals(basket.fee().currency());
        boolean isOne = terms.appliesTo() == DiscountScope.CHEAPEST_ITEM;
        List<Long> whole = items();
        return rows().mapToObj(i -> {
                    int units = isOne ? 1 : basket.rows().get(i).quantity();
                    return isSameCurrency
                            ? Math.max(
                                    0,
                                    whole.get(i) - terms.amount().times(units).minor())
                            : 0L;
                })
                .toList();
    }

    /** The cheapest units of the items it is on, as many as it gives. */
    private List<Long> cheapestUnits() {
        Long[] base = rows().mapToObj(_ -> 0L).toArray(Long[]::new);
        int rest = terms.getQuantity();
        List<Integer> cheapestFirst = rows().filter(this::isOn)
                .boxed()
                .sorted(Comparator.comparing(i -> basket.rows().get(i).unitPrice()))
                .toList();
        for (int i : cheapestFirst) {
            BasketRow row = basket.rows().get(i);
            int units = Math.min(rest, row.quantity());
            base[i] = Math.min(left[i], row.unitPrice().times(units).minor());
            rest -= units;
        }
        return List.of(base);
    }

    /** What is left of the items it is on. */
    private List<Long> items() {
        boolean isOne = terms.appliesTo() == DiscountScope.CHEAPEST_ITEM;
        int cheapest = isOne ? cheapest() : -1;
        return rows().mapToObj(i -> isOne ? ofOne(i, cheapest) : isOn(i) ? left[i] : 0L)
                .toList();
    }

    private long ofOne(int row, int cheapest) {
        return row == cheapest
                ? Math.min(left[row], basket.rows().get(row).unitPrice().minor())
                : 0;
    }

    private int cheapest() {
        return rows().filter(this::isOn)
                .boxed()
                .min(Comparator.comparing(i -> basket.rows().get(i).unitPrice()))
                .orElse(-1);
    }

    /** Units in the order of their price, dearest first; the last ones of each group are given. */
    private List<Long> cheapestOfGroups() {
        Long[] base = rows().mapToObj(_ -> 0L).toArray(Long[]::new);
        long position = 0;
        List<Integer> dearestFirst = rows().filter(this::isOn)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> basket.rows().get(i).unitPrice())
                        .reversed())
                .toList();
        for (int i : dearestFirst) {
            BasketRow row = basket.rows().get(i);
            long units = given(position + row.quantity()) - given(position);
            base[i] = Math.min(left[i], row.unitPrice().times(units).minor());
            position += row.quantity();
        }
        return List.of(base);
    }

    /** How many of the first units are given. */
    private long given(long units) {
        long group = (long) terms.buyQuantity() + terms.getQuantity();
        return units / group * terms.getQuantity() + Math.max(0, units % group - terms.buyQuantity());
    }

    private boolean isOn(int row) {
        return terms.isOn(basket.rows().get(row));
    }

    private IntStream rows() {
        return IntStream.range(0, left.length);
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, basket.fee().currency());
    }
}
