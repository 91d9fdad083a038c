package dev.comptoir.platform.security;

import java.util.Set;

/**
 * Who asks: the API key behind a request, as the gateway vouches for it.
 *
 * @param keyId stable id of the API key
 * @param name the name its owner gave the key; goes into histories and ledgers as the actor
 */
public record Caller(String keyId, String name, Set<String> scopes) {

    public boolean has(String scope) {
        return scopes.contains(scope);
    }
}
