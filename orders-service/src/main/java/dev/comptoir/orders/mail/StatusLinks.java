package dev.comptoir.orders.mail;

import dev.comptoir.platform.security.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes and reads the links to the live status of an order: they name it, unforgeably, and open nothing else. */
@ApplicationScoped
public class StatusLinks {

    private static final String PURPOSE = "order-status";
    private static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");

    private final SignedTokens tokens;
    private final String publicUrl;

    StatusLinks(SignedTokens tokens, @ConfigProperty(name = "comptoir.public-url") String publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    public String url(UUID orderId) {
        return publicUrl + "/v1/order-status/" + tokens.issue(PURPOSE, NO_END, orderId);
    }

    /** Empty for anything this program did not write; takes the same time for every wrong signature. */
    public Optional<UUID> read(String token) {
        return tokens.read(PURPOSE, token, 1).map(claims -> claims.ids().getFirst());
    }
}
