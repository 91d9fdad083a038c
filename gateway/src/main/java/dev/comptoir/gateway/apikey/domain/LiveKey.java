package dev.comptoir.gateway.apikey.domain;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A live key as the gateway keeps it in memory, with the moment it was last seen. */
public final class LiveKey {

    private final String id;
    private final long version;
    private final Owned owned;
    private final byte[] secretHash;
    private final List<OldSecret> oldSecrets;
    private volatile Instant usedAt;

    /**
     * What its owner said of a key.
     *
     * @param allowedOrigins empty when pages of any may use it
     * @param expiresAt null when never
     */
    public record Owned(KeyKind kind, String name, Set<String> scopes, Set<String> allowedOrigins, Instant expiresAt) {}

    public LiveKey(String id, long version, Owned owned, byte[] secretHash, List<OldSecret> oldSecrets) {
        this.id = id;
        this.version = version;
        this.owned = owned;
        this.secretHash = secretHash.clone();
        this.oldSecrets = List.copyOf(oldSecrets);
    }

    public String id() {
        return id;
    }

    public KeyKind kind() {
        return owned.kind;
    }

    public String name() {
        return owned.name;
    }

    public Set<String> scopes() {
        return owned.scopes;
    }

    public Set<String> allowedOrigins() {
        return owned.allowedOrigins;
    }

    /** Whether a page of this origin may use it, which the key itself has no say in when it names none. */
    public boolean allowsOrigin(String origin) {
        return owned.allowedOrigins.isEmpty() || owned.allowedOrigins.contains(origin.toLowerCase(Locale.ROOT));
    }

    public boolean works(Instant now) {
        return owned.expiresAt == null || now.isBefore(owned.expiresAt);
    }

    /** Compares in constant time, all secrets whichever fits. */
    public boolean isOpenedBy(KeyText given, Instant now) {
        byte[] hash = given.secretHash();
        boolean fits = MessageDigest.isEqual(hash, secretHash);
        for (OldSecret old : oldSecrets) {
            fits |= MessageDigest.isEqual(hash, old.hash()) && now.isBefore(old.validUntil());
        }
        return fits && given.kind() == owned.kind && works(now);
    }

    public void used(Instant now) {
        usedAt = now;
    }

    /** When it was last seen since this was asked before; null when not at all. */
    public Instant takeUsedAt() {
        Instant taken = usedAt;
        usedAt = null;
        return taken;
    }

    /** The one that was in memory before, if it has not changed: it knows when it was last seen. */
    public LiveKey after(LiveKey before) {
        if (before == null) {
            return this;
        }
        if (before.version == version) {
            return before;
        }
        usedAt = before.takeUsedAt();
        return this;
    }
}
