package dev.comptoir.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Internal tokens as the gateway mints them, for calling one program directly: {@code given().auth().oauth2(Tokens.all())}. */
public final class Tokens {

    /** Every scope an API key can have. */
    public static final List<String> SCOPES = List.of(
            "orders:read",
            "orders:write",
            "orders:refund",
            "orders:oversell",
            "inventory:read",
            "inventory:write",
            "carts:read",
            "carts:write",
            "campaigns:read",
            "campaigns:write",
            "catalog:read",
            "catalog:write",
            "files:read",
            "files:write",
            "settings:read",
            "settings:write",
            "webhooks:manage",
            "events:read",
            "test-clock:manage",
            "keys:manage");

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the gateway does, which sends one token for so long: programs check the signature of each once. */
    private static final Duration USED_FOR = Duration.ofSeconds(100);

    private static final Map<List<Object>, Signed> SIGNED = new ConcurrentHashMap<>();

    private record Signed(String token, Instant usedUntil) {

        static Signed at(Instant now, Map<String, Object> claims) {
            return new Signed(signed(claims, InternalKeys.privateKey()), now.plus(USED_FOR));
        }
    }

    private Tokens() {}

    /** A merchant's secret key with exactly these scopes. */
    public static String secret(String... scopes) {
        return of("key_test", "Test merchant", "secret", List.of(scopes));
    }

    /** A merchant's secret key with every scope. */
    public static String all() {
        return of("key_test", "Test merchant", "secret", SCOPES);
    }

    /** Another merchant key with every scope, to show that keys do not share idempotency records. */
    public static String anotherKey() {
        return of("key_other", "Other merchant", "secret", SCOPES);
    }

    /** The publishable key of a storefront. */
    public static String storefront() {
        return of("key_storefront", "Test storefront", "publishable", List.of("storefront"));
    }

    /** Any key there could be. */
    public static String of(String keyId, String actor, String kind, List<String> scopes) {
        Instant now = Instant.now();
        Signed signed = SIGNED.compute(List.of(keyId, actor, kind, scopes), (_, known) -> {
            boolean isUsed = known != null && now.isBefore(known.usedUntil());
            return isUsed ? known : Signed.at(now, claims(keyId, actor, kind, scopes, now));
        });
        return signed.token();
    }

    /** Ran out a minute ago; programs must refuse it. */
    public static String expired() {
        Instant issued = Instant.now().minus(LIFETIME).minus(Duration.ofMinutes(5));
        return signed(claims("key_test", "Test merchant", "secret", SCOPES, issued), InternalKeys.privateKey());
    }

    /** Signed with a key the programs do not trust; they must refuse it. */
    public static String forged() {
        try {
            PrivateKey stranger = java.security.KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate();
            return signed(claims("key_test", "Test merchant", "secret", SCOPES, Instant.now()), stranger);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no Ed25519", e);
        }
    }

    private static Map<String, Object> claims(
            String keyId, String actor, String kind, List<String> scopes, Instant issued) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://comptoir.internal");
        claims.put("aud", "comptoir");
        claims.put("sub", keyId);
        claims.put("groups", scopes);
        claims.put("full_name", actor);
        claims.put("kind", kind);
        claims.put("iat", issued.getEpochSecond());
        claims.put("exp", issued.plus(LIFETIME).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    private static String signed(Map<String, Object> claims, PrivateKey key) {
        try {
            String content = part(Map.of("alg", "EdDSA", "typ", "JWT")) + "." + part(claims);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no Ed25519", e);
        }
    }

    private static String part(Map<String, Object> json) {
        try {
            return base64(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
