package dev.comptoir.files.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one checksum of contents. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
