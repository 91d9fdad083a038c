package dev.comptoir.orders.refund.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Proves;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlementPolicyTest {

    private static final ProviderShare TEN = share("10.00");
    private static final ProviderShare THIRTY = share("30.00");

    private static ProviderShare share(String left) {
        return new ProviderShare(UUID.randomUUID(), "STRIPE", "pi_" + left, eur(left));
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    private static SettlementWish wish(Settlement settlement, boolean isStrict) {
        return new SettlementWish(settlement, isStrict, true);
    }

    @Test
    @Proves("X4")
    void money_goes_back_the_way_it_came_where_one_payment_covers_it() {
        assertThat(SettlementPolicy.choose(wish(null, true), eur("10.00"), List.of(TEN, THIRTY)))
                .contains(TEN);
        assertThat(SettlementPolicy.choose(wish(null, true), eur("10.01"), List.of(TEN, THIRTY)))
                .contains(THIRTY);
        assertThat(SettlementPolicy.choose(wish(Settlement.PROVIDER, true), eur("30.00"), List.of(TEN, THIRTY)))
                .contains(THIRTY);
    }

    @Test
    void the_merchant_sends_it_when_that_is_wished_or_no_provider_has_taken_any() {
        assertThat(SettlementPolicy.choose(wish(Settlement.MANUAL, true), eur("10.00"), List.of(TEN)))
                .isEmpty();
        assertThat(SettlementPolicy.choose(wish(null, true), eur("10.00"), List.of()))
                .isEmpty();
        assertThat(SettlementPolicy.choose(wish(null, true), eur("10.00"), List.of(share("0.00"))))
                .isEmpty();
        assertThat(SettlementPolicy.choose(wish(null, true), eur("0.00"), List.of(TEN)))
                .isEmpty();
    }

    @Test
    void what_no_payment_covers_is_refused_where_somebody_can_decide() {
        assertThatThrownBy(() -> SettlementPolicy.choose(wish(null, true), eur("30.01"), List.of(TEN, THIRTY)))
                .hasMessageContaining("30.00 EUR back at most");
        assertThatThrownBy(() -> SettlementPolicy.choose(wish(Settlement.PROVIDER, false), eur("1.00"), List.of()))
                .hasMessageContaining("No payment of this order is left");
        assertThat(SettlementPolicy.choose(wish(null, false), eur("30.01"), List.of(TEN, THIRTY)))
                .isEmpty();
    }
}
