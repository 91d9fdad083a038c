package dev.comptoir.orders.quote;

import static dev.comptoir.kernel.Kind.NOT_FOUND;

import dev.comptoir.platform.security.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes and reads the links by which customers read a quote: they name it, unforgeably, and open nothing else. */
@ApplicationScoped
public class OfferLinks {

    private static final String PURPOSE = "quote-offer";
    private static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");

    private final SignedTokens tokens;
    private final String publicUrl;

    OfferLinks(SignedTokens tokens, @ConfigProperty(name = "comptoir.public-url") String publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    String url(UUID quoteId) {
        return publicUrl + "/v1/quote-offers/" + tokens.issue(PURPOSE, NO_END, quoteId);
    }

    String pdfUrl(UUID quoteId) {
        return url(quoteId) + "/pdf";
    }

    /** Refuses anything this program did not write. */
    public UUID read(String token) {
        return tokens.read(PURPOSE, token, 1)
                .map(claims -> claims.ids().getFirst())
                .orElseThrow(() -> NOT_FOUND.refusal("offer-not-found", "This link leads to no offer."));
    }
}
