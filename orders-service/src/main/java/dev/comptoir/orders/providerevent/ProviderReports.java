package dev.comptoir.orders.providerevent;

import dev.comptoir.orders.payment.FollowDispute;
import dev.comptoir.orders.paymentsession.FollowPayment;
import dev.comptoir.orders.provider.PaymentProvider;
import dev.comptoir.orders.provider.ProviderEvent;
import dev.comptoir.orders.provider.ProviderProblem;
import dev.comptoir.orders.provider.domain.ProviderAnswer;
import dev.comptoir.orders.provider.domain.ProviderPayment;
import dev.comptoir.orders.refund.FollowRefund;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Leads each report to what follows it. A refund or dispute can be reported before the payment it is about. */
@ApplicationScoped
class ProviderReports {

    private final FollowPayment payments;
    private final FollowRefund refunds;
    private final FollowDispute disputes;

    ProviderReports(FollowPayment payments, FollowRefund refunds, FollowDispute disputes) {
        this.payments = payments;
        this.refunds = refunds;
        this.disputes = disputes;
    }

    Uni<Void> follow(PaymentProvider provider, ProviderEvent event) {
        return switch (event) {
            case ProviderEvent.OfPayment payment -> payments.handle(provider.name(), payment.payment());
            case ProviderEvent.OfRefund refund ->
                follow(
                        provider,
                        refund.refund().paymentReference(),
                        () -> refunds.handle(provider.name(), refund.refund()));
            case ProviderEvent.OfDispute dispute ->
                follow(
                        provider,
                        dispute.dispute().paymentReference(),
                        () -> disputes.handle(provider.name(), dispute.dispute()));
            case ProviderEvent.Ignored _ -> Steps.done();
        };
    }

    private Uni<Void> follow(PaymentProvider provider, String payment, Supplier<Uni<Boolean>> step) {
        if (payment == null) {
            return Steps.done();
        }
        return step.get()
                .chain(isKnown -> isKnown
                        ? Steps.done()
                        : catchUp(provider, payment)
                                .chain(isOurs ->
                                        Steps.when(isOurs, () -> step.get().replaceWithVoid())));
    }

    /** Whether the payment is one of this store, which is known then. */
    private Uni<Boolean> catchUp(PaymentProvider provider, String payment) {
        return provider.find(payment).chain(answer -> switch (answer) {
            case ProviderAnswer.Done<ProviderPayment> done
            when done.body().sessionId() != null ->
                payments.handle(provider.name(), done.body()).replaceWith(true);
            case ProviderAnswer.Unknown<ProviderPayment> _ -> Uni.createFrom().failure(ProviderProblem.unavailable());
            default -> Uni.createFrom().item(false);
        });
    }
}
