package dev.comptoir.platform.security;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What the programs ask of an internal token once it was found good; all else that was read of it is let go, for ten thousand
 * of these are remembered.
 *
 * @param fullName null when it says none
 * @param groups its scopes, one set for all keys that have the same
 * @param expiresAt in seconds since 1970
 */
record VerifiedToken(String subject, String fullName, Set<String> groups, long expiresAt) implements JsonWebToken {

    private static final Interner<Set<String>> SCOPES = Interner.newWeakInterner();
    private static final Set<String> NAMES =
            Set.of(Claims.sub.name(), Claims.full_name.name(), Claims.groups.name(), Claims.exp.name());

    static VerifiedToken of(JsonWebToken token) {
        return new VerifiedToken(
                token.getSubject(),
                token.getClaim(Claims.full_name.name()),
                SCOPES.intern(token.getGroups() == null ? Set.of() : Set.copyOf(token.getGroups())),
                token.getExpirationTime());
    }

    @Override
    public String getName() {
        return subject;
    }

    @Override
    public Set<String> getClaimNames() {
        return NAMES;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String name) {
        return (T)
                switch (name) {
                    case "sub" -> subject;
                    case "full_name" -> fullName;
                    case "groups" -> groups;
                    case "exp" -> expiresAt;
                    default -> null;
                };
    }
}
