package dev.comptoir.orders.refund.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Proves;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlementPolicyTest {

    private static final PaymentShare TEN = share("10.00", "STRIPE");
    private static final PaymentShare THIRTY = share("30.00", "STRIPE");
    private static final PaymentShare BANK = share("25.00", null);

    private static PaymentShare share(String left, String provider) {
        return new PaymentShare(UUID.randomUUID(), provider, "pi_" + left, eur(left));
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    private static SettlementWish wish(Settlement settlement, SettlementWish.OfPayment... payments) {
        return new SettlementWish(settlement, List.of(payments), true);
    }

    private static SettlementWish.OfPayment of(PaymentShare payment, String amount) {
        return new SettlementWish.OfPayment(payment.paymentId(), eur(amount));
    }

    private static List<RefundPart> chosen(SettlementWish wish, String amount, PaymentShare... payments) {
        return SettlementPolicy.choose(wish, eur(amount), List.of(payments));
    }

    @Test
    @Proves("X4")
    void money_goes_back_the_way_it_came_over_one_payment_where_one_covers_it() {
        assertThat(chosen(wish(null), "10.00", TEN, THIRTY)).containsExactly(RefundPart.of(TEN, eur("10.00")));
        assertThat(chosen(wish(null), "10.01", BANK, TEN, THIRTY)).containsExactly(RefundPart.of(THIRTY, eur("10.01")));
        assertThat(chosen(wish(Settlement.PROVIDER), "30.00", TEN, THIRTY))
                .containsExactly(RefundPart.of(THIRTY, eur("30.00")));
    }

    @Test
    @Proves("X4")
    void what_no_payment_covers_goes_over_several_those_of_providers_first() {
        assertThat(chosen(wish(null), "50.00", BANK, TEN, THIRTY))
                .containsExactly(
                        RefundPart.of(TEN, eur("10.00")),
                        RefundPart.of(THIRTY, eur("30.00")),
                        RefundPart.byHand(BANK.paymentId(), eur("10.00")))
                .extracting(RefundPart::settlement)
                .containsExactly(Settlement.PROVIDER, Settlement.PROVIDER, Settlement.MANUAL);
        assertThat(chosen(wish(Settlement.PROVIDER), "35.00", TEN, THIRTY, BANK))
                .containsExactly(RefundPart.of(TEN, eur("10.00")), RefundPart.of(THIRTY, eur("25.00")));
        assertThat(chosen(wish(null), "70.00", BANK, TEN, THIRTY))
                .last()
                .isEqualTo(RefundPart.byHand(null, eur("5.00")));
    }

    @Test
    void the_merchant_sends_it_when_that_is_wished_or_no_provider_has_taken_any() {
        assertThat(chosen(wish(Settlement.MANUAL), "10.00", TEN)).isEmpty();
        assertThat(chosen(wish(null), "10.00")).isEmpty();
        assertThat(chosen(wish(null), "10.00", BANK)).isEmpty();
        assertThat(chosen(wish(null), "10.00", share("0.00", "STRIPE"))).isEmpty();
        assertThat(chosen(wish(null), "0.00", TEN)).isEmpty();
    }

    @Test
    void providers_send_no_more_than_came_through_them() {
        assertThatThrownBy(() -> chosen(wish(Settlement.PROVIDER), "40.01", TEN, THIRTY, BANK))
                .hasMessageContaining("40.00 EUR back at most");
        assertThatThrownBy(() -> chosen(wish(Settlement.PROVIDER), "1.00"))
                .hasMessageContaining("No payment of this order is left");
    }

    @Test
    void it_goes_over_the_payments_that_are_named() {
        SettlementWish both = wish(null, of(BANK, "25.00"), of(THIRTY, "5.00"));
        assertThat(chosen(both, "30.00", TEN, THIRTY, BANK))
                .containsExactly(RefundPart.byHand(BANK.paymentId(), eur("25.00")), RefundPart.of(THIRTY, eur("5.00")));
        assertThat(chosen(wish(Settlement.MANUAL, of(TEN, "3.00")), "3.00", TEN))
                .containsExactly(RefundPart.byHand(TEN.paymentId(), eur("3.00")));
    }

    @Test
    void payments_that_are_named_must_be_there_have_so_much_left_and_add_up() {
        assertThatThrownBy(() -> chosen(wish(null, of(TEN, "5.00")), "5.00", BANK))
                .hasMessageContaining("has no payment");
        assertThatThrownBy(() -> chosen(wish(null, of(TEN, "10.01")), "10.01", TEN))
                .hasMessageContaining("only 10.00 EUR are left");
        assertThatThrownBy(() -> chosen(wish(null, of(TEN, "5.00"), of(TEN, "5.00")), "10.00", TEN))
                .hasMessageContaining("add up to the 10.00 EUR");
        assertThatThrownBy(() -> chosen(wish(null, of(TEN, "5.00")), "6.00", TEN))
                .hasMessageContaining("add up to the 6.00 EUR");
        assertThatThrownBy(() -> chosen(wish(null, of(TEN, "0.00")), "0.00", TEN))
                .hasMessageContaining("above zero");
        assertThatThrownBy(() -> chosen(wish(Settlement.PROVIDER, of(BANK, "5.00")), "5.00", TEN, BANK))
                .hasMessageContaining("did not come through a provider");
    }
}
