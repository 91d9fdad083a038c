package dev.comptoir.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** A token as the gateway makes it for its callers, so that one program can be measured alone. */
final class InternalToken {

    private static final long SECONDS = 3_600;
    private static final String HEADER = "{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}";
    private static final String CLAIMS = """
            {"iss":"https://comptoir.internal","aud":"comptoir","sub":"bench","groups":["%s"],"full_name":"Bench",\
            "kind":"secret","jti":"bench","iat":%d,"exp":%d}""";

    private InternalToken() {}

    static String of(Path key, String scope) {
        long now = Instant.now().getEpochSecond();
        String signed = encoded(HEADER.getBytes(StandardCharsets.US_ASCII)) + "."
                + encoded(CLAIMS.formatted(scope, now, now + SECONDS).getBytes(StandardCharsets.US_ASCII));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey(key));
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoded(signature.sign());
        } catch (GeneralSecurityException | IOException e) {
            throw new BenchFailure("the key between the programs cannot be used: " + e.getMessage());
        }
    }

    private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
