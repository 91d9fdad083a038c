package dev.comptoir.orders.providerevent;

import dev.comptoir.orders.payment.FollowDispute;
import dev.comptoir.orders.paymentsession.FollowPayment;
import dev.comptoir.orders.provider.PaymentProviders;
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

    private final PaymentProviders providers;
    private final FollowPayment payments;
    private final FollowRefund refunds;
    private final FollowDispute disputes;

    ProviderReports(PaymentProviders providers, FollowPayment payments, FollowRefund refunds, FollowDispute disputes) {
        this.providers = providers;
        this.payments = payments;
        this.refunds = refunds;
        this.disputes = disputes;
    }

    Uni<Void> follow(ProviderEvent event) {
        return switch (event) {
            case ProviderEvent.OfPayment payment -> payments.handle(payment.payment());
            case ProviderEvent.OfRefund refund ->
                follow(refund.refund().paymentReference(), () -> refunds.handle(refund.refund()));
            case ProviderEvent.OfDispute dispute ->
                follow(dispute.dispute().paymentReference(), () -> disputes.handle(dispute.dispute()));
            case ProviderEvent.Ignored _ -> Steps.done();
        };
    }

    private Uni<Void> follow(String payment, Supplier<Uni<Boolean>> step) {
        if (payment == null) {
            return Steps.done();
        }
        return step.get()
                .chain(isKnown -> isKnown
                        ? Steps.done()
                        : catchUp(payment)
                                .chain(isOurs ->
                                        Steps.when(isOurs, () -> step.get().replaceWithVoid())));
    }

    /** Whether the payment is one of this store, which is known then. */
    private Uni<Boolean> catchUp(String payment) {
        return providers.required().find(payment).chain(answer -> switch (answer) {
            case ProviderAnswer.Done<ProviderPayment> done
            when done.body().sessionId() != null -> payments.handle(done.body()).replaceWith(true);
            case ProviderAnswer.Unknown<ProviderPayment> _ -> Uni.createFrom().failure(ProviderProblem.unavailable());
            default -> Uni.createFrom().item(false);
        });
    }
}
