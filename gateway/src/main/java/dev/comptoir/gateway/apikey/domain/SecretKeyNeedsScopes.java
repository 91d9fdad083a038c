package dev.comptoir.gateway.apikey.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** A secret key was asked for that could do nothing. */
public final class SecretKeyNeedsScopes extends DomainException {

    SecretKeyNeedsScopes() {
        super("scopes-required", Kind.RULE_BROKEN, "Name at least one scope that this key is to have.");
    }
}
