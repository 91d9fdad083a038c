package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/**
 * The Ed25519 keys with which the gateway vouches for its callers, as two PEM files made once.
 *
 * @param privateKey only the gateway may read it
 */
record KeyPairFiles(Path privateKey, Path publicKey) {

    /** Makes both unless both are there: one without its other half is of no use. */
    KeyPairFiles ensure() {
        if (!Files.exists(privateKey) || !Files.exists(publicKey)) {
            try {
                KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                WholeFile.write(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()), "rw-r--r--");
                WholeFile.write(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()), "rw-------");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This JVM has no Ed25519", e);
            }
        }
        return this;
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(kind, Base64.getEncoder().encodeToString(encoded));
    }
}
