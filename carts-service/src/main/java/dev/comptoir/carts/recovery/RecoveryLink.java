package dev.comptoir.carts.recovery;

import dev.comptoir.carts.recovery.RecoveryLinkProblem.RecoveryLinkExpired;
import dev.comptoir.carts.recovery.RecoveryLinkProblem.RecoveryLinkUnknown;
import dev.comptoir.platform.security.SignedTokens;
import dev.comptoir.platform.security.SignedTokens.Claims;
import java.time.Instant;
import java.util.UUID;

/** What the link of a reminder says: which cart, and which mail of which campaign. */
record RecoveryLink(UUID cartId, UUID campaignId, UUID sendId) {

    private static final String PURPOSE = "recover";

    static RecoveryLink read(SignedTokens tokens, String token, Instant now) {
        Claims claims = tokens.read(PURPOSE, token, 3).orElseThrow(RecoveryLinkUnknown::new);
        if (!now.isBefore(claims.expiresAt())) {
            throw new RecoveryLinkExpired();
        }
        return new RecoveryLink(
                claims.ids().get(0), claims.ids().get(1), claims.ids().get(2));
    }
}
