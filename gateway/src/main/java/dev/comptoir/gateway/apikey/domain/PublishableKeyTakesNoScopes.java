package dev.comptoir.gateway.apikey.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** A publishable key was asked for with scopes; it always has exactly the storefront's. */
public final class PublishableKeyTakesNoScopes extends DomainException {

    PublishableKeyTakesNoScopes() {
        super(
                "publishable-key-takes-no-scopes",
                Kind.RULE_BROKEN,
                "A publishable key has exactly the scope storefront. Leave scopes out, or ask for a SECRET key.");
    }
}
