package dev.comptoir.gateway.apikey.domain;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A live key as the gateway keeps it in memory, with the moment it was last seen. */
public final class LiveKey implements Bearer {

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
    public record Owned(
            KeyKind kind,
            KeyMode mode,
            String name,
            Set<String> scopes,
            Set<String> allowedOrigins,
            Instant expiresAt) {}

    public LiveKey(String id, long version, Owned owned, byte[] secretHash, List<OldSecret> oldSecrets) {
        this.id = id;
        this.version = version;
        this.owned = owned;
        this.secretHash = secretHash.clone();
        this.oldSecrets = List.copyOf(oldSecrets);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return owned.name;
    }

    @Override
    public Set<String> scopes() {
        return owned.scopes;
    }

    @Override
    public String kindWord() {
        return owned.kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isPublishable() {
        return owned.kind == KeyKind.PUBLISHABLE;
    }

    @Override
    public boolean isTest() {
        return owned.mode == KeyMode.TEST;
    }

    @Override
    public Set<String> allowedOrigins() {
        return owned.allowedOrigins;
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
        return fits && given.kind() == owned.kind && given.mode() == owned.mode && works(now);
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
