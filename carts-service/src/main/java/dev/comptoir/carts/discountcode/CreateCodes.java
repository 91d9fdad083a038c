package dev.comptoir.carts.discountcode;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.carts.discount.OfferStore;
import dev.comptoir.carts.discount.domain.Discount;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes many codes of one discount at once: all of them or none. */
@ApplicationScoped
class CreateCodes {

    private static final int CHUNK = 5_000;

    private final SqlTransactions transactions;
    private final OfferStore offers;
    private final CodeStore codes;
    private final CodeLetters letters;
    private final Clock clock;

    CreateCodes(SqlTransactions transactions, OfferStore offers, CodeStore codes, CodeLetters letters, Clock clock) {
        this.transactions = transactions;
        this.offers = offers;
        this.codes = codes;
        this.letters = letters;
        this.clock = clock;
    }

    Uni<Replayable<CreatedCodes>> handle(UUID discountId, CreateCodesRequest request, RequestKey key) {
        return transactions.once(
                key,
                CreatedCodes.class,
                tx -> offers.discount(tx, discountId)
                        .invoke(CreateCodes::check)
                        .chain(() -> add(tx, discountId, request))
                        .replaceWith(new CreatedCodes(discountId, request.count(), request.expiresOn())));
    }

    private static void check(Discount discount) {
        if (discount.terms().isAutomatic()) {
            throw RULE_BROKEN.refusal("discount-automatic", "An automatic discount has no codes: make one by code.");
        }
    }

    private Uni<Void> add(SqlTx tx, UUID discountId, CreateCodesRequest request) {
        List<Integer> chunks = IntStream.iterate(request.count(), left -> left > 0, left -> left - CHUNK)
                .mapToObj(left -> Math.min(left, CHUNK))
                .toList();
        return Steps.each(chunks, chunk -> add(tx, discountId, request, chunk));
    }

    /** Draws again for those that exist already. */
    private Uni<Void> add(SqlTx tx, UUID discountId, CreateCodesRequest request, int count) {
        List<String> drawn = letters.codes(request.prefixOrEmpty(), count);
        return codes.add(tx, discountId, drawn, request.expiresOn(), clock.instant())
                .chain(added -> Steps.when(added < count, () -> add(tx, discountId, request, count - added)));
    }
}
