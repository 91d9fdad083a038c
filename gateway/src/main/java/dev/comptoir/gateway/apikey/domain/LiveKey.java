package dev.comptoir.gateway.apikey.domain;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Set;

/** A live key as the gateway keeps it in memory, with the moment it was last seen. */
public final class LiveKey {

    private final String id;
    private final KeyKind kind;
    private final String name;
    private final Set<String> scopes;
    private final byte[] secretHash;
    private volatile Instant usedAt;

    public LiveKey(String id, KeyKind kind, String name, Set<String> scopes, byte[] secretHash) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.scopes = Set.copyOf(scopes);
        this.secretHash = secretHash.clone();
    }

    public String id() {
        return id;
    }

    public KeyKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Set<String> scopes() {
        return scopes;
    }

    /** Compares in constant time. */
    public boolean isOpenedBy(KeyText given) {
        return given.kind() == kind && MessageDigest.isEqual(given.secretHash(), secretHash);
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
}
