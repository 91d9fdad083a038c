package dev.comptoir.carts.recovery;

import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.platform.security.SignedTokens.Claims;
import java.time.Instant;
import java.util.UUID;

/** The claims of the link in a reminder: which cart, and which email of which campaign. */
record RecoveryLink(UUID cartId, UUID campaignId, UUID sendId) {

    private static final String PURPOSE = "recover";

    static RecoveryLink read(SignedTokens tokens, String token, Instant now) {
        Claims claims = tokens.read(PURPOSE, token, 3).orElseThrow(RecoveryLinkProblem::unknown);
        if (!now.isBefore(claims.expiresAt())) {
            throw RecoveryLinkProblem.expired();
        }
        return new RecoveryLink(
                claims.ids().get(0), claims.ids().get(1), claims.ids().get(2));
    }
}
