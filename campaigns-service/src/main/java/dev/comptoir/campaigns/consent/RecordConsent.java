package dev.comptoir.campaigns.consent;

import dev.comptoir.campaigns.reminder.ShopperStore;
import dev.comptoir.campaigns.reminder.domain.Shopper;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Writes down that somebody agreed to mails. It does not take an address off the suppression list. */
@ApplicationScoped
class RecordConsent {

    private final SqlTransactions transactions;
    private final ShopperStore shoppers;
    private final ConsentStore consents;
    private final Clock clock;

    RecordConsent(SqlTransactions transactions, ShopperStore shoppers, ConsentStore consents, Clock clock) {
        this.transactions = transactions;
        this.shoppers = shoppers;
        this.consents = consents;
        this.clock = clock;
    }

    Uni<Replayable<EmailConsent>> handle(RecordConsentRequest request, RequestKey key, String actor) {
        EmailConsent consent = consent(request, actor);
        return transactions.once(
                key,
                EmailConsent.class,
                tx -> shoppers.lock(tx, consent.email())
                        .chain(shopper -> consents.add(tx, shopper.id(), consent))
                        .replaceWith(consent));
    }

    private EmailConsent consent(RecordConsentRequest request, String actor) {
        Instant now = clock.instant();
        Instant obtainedAt = Objects.requireNonNullElse(request.obtainedAt(), now);
        if (obtainedAt.isAfter(now)) {
            throw Kind.RULE_BROKEN
                    .refusal("consent-in-the-future", "A consent cannot be obtained later than now.")
                    .at("/obtainedAt");
        }
        String email = Shopper.normalised(request.email());
        return new EmailConsent(
                Ids.next(), email, request.basis(), request.evidence().strip(), obtainedAt, now, actor);
    }
}
