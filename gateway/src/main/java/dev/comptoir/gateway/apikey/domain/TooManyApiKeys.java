package dev.comptoir.gateway.apikey.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;

/** There are as many live keys as the gateway keeps in memory. */
public final class TooManyApiKeys extends DomainException {

    public TooManyApiKeys(int most) {
        super(
                "too-many-api-keys",
                Kind.RULE_BROKEN,
                "There are " + most + " live API keys already. Revoke those nobody uses; lastUsedAt says which.",
                Map.of("most", most));
    }
}
