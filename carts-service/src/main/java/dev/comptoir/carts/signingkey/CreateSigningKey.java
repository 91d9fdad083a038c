package dev.comptoir.carts.signingkey;

import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;

/** Makes a key. */
@ApplicationScoped
class CreateSigningKey {

    private static final String PREFIX = "csk_";
    private static final int BYTES = 32;

    private final SqlTransactions transactions;
    private final SigningKeyStore keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CreateSigningKey(SqlTransactions transactions, SigningKeyStore keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    Uni<Replayable<SigningKeyWithSecret>> handle(CreateSigningKeyRequest request, RequestKey key) {
        return transactions.once(key, SigningKeyWithSecret.class, tx -> {
            SigningKeyWithSecret made =
                    new SigningKeyWithSecret(Ids.next(), 1, request.name().strip(), clock.instant(), secret());
            return keys.add(tx, made).replaceWith(made);
        });
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
