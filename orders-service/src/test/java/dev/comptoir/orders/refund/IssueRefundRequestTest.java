package dev.comptoir.orders.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.orders.refund.IssueRefundRequest.RefundAmount;
import dev.comptoir.orders.refund.domain.RefundScope;
import org.junit.jupiter.api.Test;

class IssueRefundRequestTest {

    @Test
    void the_default_of_shipping_may_be_sent_with_every_form() {
        assertThat(asked(true, null, "none").scope()).isInstanceOf(RefundScope.Full.class);
        assertThat(asked(null, new RefundAmount("1.00", "EUR"), "none").scope()).isInstanceOf(RefundScope.Amount.class);
    }

    @Test
    void shipping_that_is_to_be_refunded_is_a_form_of_its_own() {
        assertThat(asked(null, null, "full").scope()).isInstanceOf(RefundScope.Units.class);
        assertThatThrownBy(asked(true, null, "full")::scope).hasMessageContaining("exactly one");
        assertThatThrownBy(asked(null, null, "none")::scope).hasMessageContaining("exactly one");
    }

    private static IssueRefundRequest asked(Boolean full, RefundAmount amount, String shipping) {
        return new IssueRefundRequest(full, amount, null, shipping, null, null, null, null, null);
    }
}
