package dev.comptoir.carts.cartlink;

import static dev.comptoir.kernel.Kind.GONE;
import static dev.comptoir.kernel.Kind.NOT_FOUND;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.platform.security.SignedTokens.Claims;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes and reads the links of carts: they are signed, end after a week, and name nothing but the cart. */
@ApplicationScoped
class CartLinks {

    private static final String PURPOSE = "cart";
    private static final Duration LASTS = Duration.ofDays(7);

    private final SignedTokens tokens;
    private final Clock clock;
    private final String publicUrl;

    CartLinks(SignedTokens tokens, Clock clock, @ConfigProperty(name = "comptoir.public-url") String publicUrl) {
        this.tokens = tokens;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    CartLink of(UUID cartId) {
        Instant expiresAt = clock.instant().plus(LASTS).truncatedTo(ChronoUnit.SECONDS);
        return new CartLink(publicUrl + "/v1/cart-links/" + tokens.issue(PURPOSE, expiresAt, cartId), expiresAt);
    }

    /** The cart of a link; forged, damaged and foreign ones are not told apart, so that nobody can search for carts. */
    UUID read(String token) {
        Claims claims = tokens.read(PURPOSE, token, 1).orElseThrow(CartLinks::unknown);
        if (!clock.instant().isBefore(claims.expiresAt())) {
            throw GONE.refusal(
                    "cart-link-expired", "This link is too old. Open the cart where it was, and make another.");
        }
        return claims.ids().getFirst();
    }

    static DomainException unknown() {
        return NOT_FOUND.refusal("cart-link-unknown", "This link is not valid. Copy it whole.");
    }
}
