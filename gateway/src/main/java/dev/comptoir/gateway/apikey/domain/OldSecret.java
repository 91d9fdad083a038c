package dev.comptoir.gateway.apikey.domain;

import java.time.Instant;

/** A secret that a key had before a rotation and that opens it for a while yet. */
public record OldSecret(String keyId, byte[] hash, Instant validUntil) {}
