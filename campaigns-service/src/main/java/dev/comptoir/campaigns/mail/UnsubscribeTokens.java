package dev.comptoir.campaigns.mail;

import dev.comptoir.platform.security.SignedTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The token in unsubscribe links: it names a shopper by id, never by address, and works for as long as mails are kept. */
public final class UnsubscribeTokens {

    private static final String PURPOSE = "unsubscribe";
    private static final Duration NAMED_LIFETIME = Duration.ofDays(3650);

    private UnsubscribeTokens() {}

    /**
     * Who unsubscribes by which mail.
     *
     * @param sendId null for the links of older mails
     */
    public record Subscription(UUID ownerId, UUID sendId) {}

    public static String issue(SignedTokens tokens, Subscription subscription, Instant sentAt) {
        return tokens.issue(PURPOSE, sentAt.plus(NAMED_LIFETIME), subscription.ownerId(), subscription.sendId());
    }

    /** Expiry does not matter: the link of an old mail unsubscribes as well. */
    public static Optional<Subscription> read(SignedTokens tokens, String token) {
        return tokens.read(PURPOSE, token, 2)
                .map(claims ->
                        new Subscription(claims.ids().getFirst(), claims.ids().getLast()))
                .or(() -> tokens.read(PURPOSE, token, 1)
                        .map(claims -> new Subscription(claims.ids().getFirst(), null)));
    }
}
