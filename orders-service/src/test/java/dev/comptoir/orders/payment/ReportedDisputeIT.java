package dev.comptoir.orders.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.DisputeResolvedV1;
import dev.comptoir.contracts.orders.PaymentDisputedV1;
import dev.comptoir.localstack.payment.StripeEvent;
import dev.comptoir.localstack.payment.TestCard;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.StripeStub;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.WithStripe;
import dev.comptoir.orders.paymentsession.Sessions;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
@WithStripe
class ReportedDisputeIT {

    private static String paid(Orders.Placed order) {
        String intent = Sessions.startedIntent(order.id());
        StripeStub.server().pay(intent, TestCard.VISA);
        Sessions.deliverAll(intent);
        return intent;
    }

    @Test
    void a_dispute_is_opened_and_closed_once_however_often_it_is_reported() {
        Orders.Placed order = Orders.placed();
        String dispute = StripeStub.server().openDispute(paid(order), 4860);
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Sessions.deliverAll(dispute);
            Sessions.deliverAll(dispute);
            Orders.get(order.id()).body("payments[0].disputedAt", notNullValue());
            StripeStub.server().closeDispute(dispute, true);
            Sessions.deliverAll(dispute);
            Sessions.deliverAll(dispute);
            events.await(DisputeResolvedV1.class, order.id());
            assertThat(events.ofType(PaymentDisputedV1.class, order.id())).hasSize(1);
            assertThat(events.ofType(DisputeResolvedV1.class, order.id())).hasSize(1);
        }
        Orders.get(order.id()).body("paymentStatus", equalTo("PAID"));
    }

    @Test
    void a_dispute_that_is_lost_takes_the_payment_back_also_when_that_is_reported_first() {
        Orders.Placed order = Orders.placed();
        String dispute = StripeStub.server().openDispute(paid(order), 4860);
        StripeStub.server().closeDispute(dispute, false);
        List<StripeEvent> reported = StripeStub.eventsOf(dispute);
        reported.reversed().forEach(event -> StripeStub.deliver(event).statusCode(204));
        Orders.get(order.id())
                .body("paymentStatus", equalTo("AWAITING_PAYMENT"))
                .body("payments[0].reversedAt", notNullValue())
                .body("payments[0].disputedAt", nullValue());
    }
}
