package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides whether the provider sends a refund, and of which payment: money goes back the way it came where it can. */
public final class SettlementPolicy {

    private SettlementPolicy() {}

    /**
     * The payment that the provider takes it from; empty for a refund that the merchant sends.
     *
     * @param shares the payments that came through the provider, newest first
     */
    public static Optional<ProviderShare> choose(SettlementWish wish, Money amount, List<ProviderShare> shares) {
        if (wish.settlement() == Settlement.MANUAL || !amount.isPositive()) {
            return Optional.empty();
        }
        Optional<ProviderShare> fitting = shares.stream()
                .filter(share -> !amount.isMoreThan(share.left()))
                .findFirst();
        if (fitting.isPresent()) {
            return fitting;
        }
        Money most = shares.stream()
                .map(ProviderShare::left)
                .max(Comparator.naturalOrder())
                .orElse(Money.zero(amount.currency()));
        if (wish.settlement() == Settlement.PROVIDER) {
            throw RefundProblem.exceedsProviderPayment(amount, most);
        }
        if (wish.isStrict() && most.isPositive()) {
            throw RefundProblem.settlementUnclear(amount, most);
        }
        return Optional.empty();
    }
}
