package dev.comptoir.orders.refund;

import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.provider.PaymentProvider;
import dev.comptoir.orders.provider.PaymentProviders;
import dev.comptoir.orders.provider.domain.ProviderAnswer;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Refused;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import dev.comptoir.orders.refund.RefundTransferStore.Question;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets the provider send a refund, and then notes the answer: nothing is locked while the provider thinks. */
@ApplicationScoped
class SendRefund {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final RefundTransferStore transfers;
    private final SettledRefunds settled;
    private final PaymentProviders providers;

    SendRefund(
            OrmTransactions transactions,
            OrderStore orders,
            RefundTransferStore transfers,
            SettledRefunds settled,
            PaymentProviders providers) {
        this.transactions = transactions;
        this.orders = orders;
        this.transfers = transfers;
        this.settled = settled;
        this.providers = providers;
    }

    /** Take it first, so that two do not ask at once. */
    Uni<Void> handle(UUID transferId) {
        return transfers
                .question(transferId)
                .chain(question -> question.isEmpty()
                        ? Steps.done()
                        : ask(providers.named(question.get().provider()), question.get())
                                .chain(answer -> note(question.get(), answer)));
    }

    private static Uni<ProviderAnswer<ProviderRefund>> ask(PaymentProvider provider, Question question) {
        if (question.reference() != null) {
            return provider.findRefund(question.reference());
        }
        return question.attempts() == 0
                ? provider.refund(question.ask(), question.key())
                : lookAndRefund(provider, question);
    }

    /** One that was made although its answer was lost is there; no key is remembered for ever. */
    private static Uni<ProviderAnswer<ProviderRefund>> lookAndRefund(PaymentProvider provider, Question question) {
        return provider.findRefund(
                        question.ask().paymentReference(), question.ask().id())
                .chain(found -> found instanceof Refused<ProviderRefund>
                        ? provider.refund(question.ask(), question.key())
                        : Uni.createFrom().item(found));
    }

    private Uni<Void> note(Question question, ProviderAnswer<ProviderRefund> answer) {
        return transactions.run(tx -> orders.lock(tx, question.ask().orderId())
                .chain(order -> transfers
                        .get(tx, question.ask().id())
                        .chain(transfer -> transfers.progress(tx, order, transfer))
                        .chain(progress -> settled.note(tx, progress, answer))));
    }
}
