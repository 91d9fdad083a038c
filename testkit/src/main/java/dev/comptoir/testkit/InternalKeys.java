package dev.comptoir.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The Ed25519 key pair with which the gateway vouches for callers; a fresh one for every test JVM. */
final class InternalKeys {

    private InternalKeys() {}

    static PrivateKey privateKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(privateKeyText());
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no Ed25519", e);
        }
    }

    static String privateKeyPem() {
        return pem("PRIVATE KEY", privateKeyText());
    }

    static String publicKeyPem() {
        return pem("PUBLIC KEY", pair().split(" ")[1]);
    }

    private static String privateKeyText() {
        return pair().split(" ")[0];
    }

    private static String pair() {
        return SharedState.once("internal-keys", InternalKeys::generate);
    }

    private static String generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(pair.getPrivate().getEncoded())
                    + " "
                    + base64.encodeToString(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no Ed25519", e);
        }
    }

    private static String pem(String kind, String base64) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, base64);
    }
}
