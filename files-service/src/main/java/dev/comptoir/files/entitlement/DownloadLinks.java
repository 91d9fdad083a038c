package dev.comptoir.files.entitlement;

import dev.comptoir.platform.security.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes and reads the links buyers get. A link only names an entitlement, unforgeably; whether it still works is decided by
 * the entitlement's row, so that an extension revives the link that was mailed and a revocation ends it.
 */
@ApplicationScoped
public class DownloadLinks {

    private static final String PURPOSE = "download";
    private static final Instant NO_END_OF_ITS_OWN = Instant.parse("9999-12-31T00:00:00Z");

    private final SignedTokens tokens;
    private final String publicUrl;

    DownloadLinks(SignedTokens tokens, @ConfigProperty(name = "comptoir.public-url") String publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** What a link names. */
    public record Target(UUID entitlementId, UUID fileGuid) {}

    public String url(UUID entitlementId, UUID fileGuid) {
        return publicUrl + "/v1/downloads/" + tokens.issue(PURPOSE, NO_END_OF_ITS_OWN, entitlementId, fileGuid);
    }

    /** The page for people, which counts nothing. */
    public String pageUrl(UUID entitlementId, UUID fileGuid) {
        return url(entitlementId, fileGuid) + "/page";
    }

    /** Empty for anything this program did not write; takes the same time for every wrong signature. */
    public Optional<Target> read(String token) {
        return tokens.read(PURPOSE, token, 2)
                .map(claims -> new Target(claims.ids().get(0), claims.ids().get(1)));
    }
}
