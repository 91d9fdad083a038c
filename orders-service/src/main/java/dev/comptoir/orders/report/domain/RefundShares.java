package dev.comptoir.orders.report.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.report.domain.RateShares.Share;
import dev.comptoir.orders.report.domain.SoldOrder.Refund;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What each refund of an order gives back at which tax rate: units at the rate of their line, the shipping fee at its own, a plain
 * sum in proportion to what is left of each.
 */
final class RefundShares {

    private final String currency;
    private final RateShares sold;
    private final List<Share> shares;
    private final long[] back;

    RefundShares(String currency, RateShares sold) {
        this.currency = currency;
        this.sold = sold;
        this.shares = sold.all();
        this.back = new long[shares.size()];
    }

    /** What went back at one rate. */
    record Back(int basisPoints, Sums sums) {}

    /**
     * The next refund. The tax of all refunds together is rounded, so that those of a whole order give its whole tax back; it is
     * counted where most of it is.
     */
    List<Back> next(Refund refund) {
        long[] parts = named(refund);
        long rest = refund.amount();
        for (long part : parts) {
            rest -= part;
        }
        long[] spread = inProportion(rest, left(parts));
        int most = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] += spread[i];
            most = parts[i] > parts[most] ? i : most;
        }
        List<Back> backs = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            long before = tax(i);
            back[i] += parts[i];
            Sums sums = new Sums(0, 0, 0, 0, 0, 0, i == most ? 1 : 0, parts[i], tax(i) - before);
            if (!sums.equals(Sums.ZERO)) {
                backs.add(new Back(shares.get(i).basisPoints(), sums));
            }
        }
        return backs;
    }

    /** What it says it is of, as far as there is so much left at that rate. */
    private long[] named(Refund refund) {
        long[] parts = new long[shares.size()];
        if (refund.isNamed()) {
            refund.parts().forEach(part -> parts[at(sold.rateOfLine(part.position()))] += part.amount());
            parts[at(sold.rateOfShipping())] += refund.shipping();
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Math.min(parts[i], left(i));
        }
        return parts;
    }

    /** All of it to the main rate when nothing is left of any. */
    private long[] inProportion(long amount, long[] left) {
        long[] parts = new long[left.length];
        if (LongStream.of(left).sum() == 0) {
            parts[at(sold.main().basisPoints())] = amount;
            return parts;
        }
        List<Money> allocated = Money.ofMinor(amount, currency)
                .allocate(LongStream.of(left).boxed().toList());
        Arrays.setAll(parts, i -> allocated.get(i).minor());
        return parts;
    }

    private int at(int basisPoints) {
        int at = 0;
        while (shares.get(at).basisPoints() != basisPoints) {
            at++;
        }
        return at;
    }

    private long[] left(long[] taken) {
        long[] left = new long[taken.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = left(i) - taken[i];
        }
        return left;
    }

    private long left(int at) {
        return Math.max(0, shares.get(at).gross() - back[at]);
    }

    private long tax(int at) {
        Share share = shares.get(at);
        return share.gross() <= 0
                ? 0
                : BigDecimal.valueOf(Math.min(back[at], share.gross()))
                        .multiply(BigDecimal.valueOf(share.tax()))
                        .divide(BigDecimal.valueOf(share.gross()), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
