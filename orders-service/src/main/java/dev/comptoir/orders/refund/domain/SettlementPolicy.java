package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Decides over which payments a refund goes back, and who sends each part: money goes back the way it came where it can. */
public final class SettlementPolicy {

    private SettlementPolicy() {}

    /**
     * Over one payment of a provider where one covers it, else over as many as it takes: those of providers first, then those
     * that the merchant gives back. Empty for a refund that the merchant sends without saying over which payments.
     *
     * @param payments of the order, newest first
     */
    public static List<RefundPart> choose(SettlementWish wish, Money amount, List<PaymentShare> payments) {
        if (!wish.payments().isEmpty()) {
            return named(wish, amount, payments);
        }
        if (wish.settlement() == Settlement.MANUAL || !amount.isPositive()) {
            return List.of();
        }
        List<PaymentShare> atProvider =
                payments.stream().filter(PaymentShare::isAtProvider).toList();
        Money most = sum(atProvider.stream().map(PaymentShare::left), amount.currency());
        if (wish.settlement() == Settlement.PROVIDER && amount.isMoreThan(most)) {
            throw RefundProblem.exceedsProviderPayments(amount, most);
        }
        Optional<PaymentShare> fitting = atProvider.stream()
                .filter(payment -> !amount.isMoreThan(payment.left()))
                .findFirst();
        if (fitting.isPresent() || most.isZero()) {
            return fitting.map(payment -> RefundPart.of(payment, amount)).stream()
                    .toList();
        }
        Stream<PaymentShare> byHand = payments.stream().filter(payment -> !payment.isAtProvider());
        return split(amount, Stream.concat(atProvider.stream(), byHand).toList());
    }

    private static List<RefundPart> split(Money amount, List<PaymentShare> payments) {
        List<RefundPart> parts = new ArrayList<>();
        Money rest = amount;
        for (PaymentShare payment : payments) {
            Money part = payment.left().min(rest);
            if (part.isPositive()) {
                parts.add(RefundPart.of(payment, part));
                rest = rest.minus(part);
            }
        }
        if (rest.isPositive()) {
            parts.add(RefundPart.byHand(null, rest));
        }
        return List.copyOf(parts);
    }

    private static List<RefundPart> named(SettlementWish wish, Money amount, List<PaymentShare> payments) {
        List<RefundPart> parts = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (SettlementWish.OfPayment named : wish.payments()) {
            PaymentShare payment = payments.stream()
                    .filter(each -> each.paymentId().equals(named.paymentId()))
                    .findFirst()
                    .orElseThrow(() -> RefundProblem.paymentNotInOrder(named.paymentId()));
            if (!seen.add(payment.paymentId())
                    || !named.amount().currency().equals(amount.currency())
                    || !named.amount().isPositive()) {
                throw RefundProblem.paymentsUnclear(amount);
            }
            if (named.amount().isMoreThan(payment.left())) {
                throw RefundProblem.exceedsPayment(payment, named.amount());
            }
            parts.add(part(wish, payment, named.amount()));
        }
        if (!sum(parts.stream().map(RefundPart::amount), amount.currency()).equals(amount)) {
            throw RefundProblem.paymentsUnclear(amount);
        }
        return List.copyOf(parts);
    }

    private static RefundPart part(SettlementWish wish, PaymentShare payment, Money amount) {
        if (wish.settlement() == Settlement.PROVIDER && !payment.isAtProvider()) {
            throw RefundProblem.notAtProvider(payment.paymentId());
        }
        return wish.settlement() == Settlement.MANUAL
                ? RefundPart.byHand(payment.paymentId(), amount)
                : RefundPart.of(payment, amount);
    }

    private static Money sum(Stream<Money> amounts, String currency) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }
}
