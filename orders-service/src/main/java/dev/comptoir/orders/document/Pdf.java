package dev.comptoir.orders.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A finished file.
 *
 * @param name as people keep it, without ending
 */
record Pdf(String name, byte[] content) {

    /** Of the content, in hexadecimal. */
    String sha256() {
        return sha256(content);
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(newSha256().digest(content));
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
