package dev.comptoir.gateway.apikey.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** There is no key of this id. */
public final class ApiKeyNotFound extends DomainException {

    public ApiKeyNotFound() {
        super("api-key-not-found", Kind.NOT_FOUND, "There is no API key of this id.");
    }
}
