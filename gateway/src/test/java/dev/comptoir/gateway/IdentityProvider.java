package dev.comptoir.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** An identity provider that speaks OpenID Connect Discovery with keys of its own; beside that it does as tests tell it. */
final class IdentityProvider implements Handler<HttpServerRequest> {

    static final String REALM = "/realms/shop";

    private final PublicJsonWebKey foreign = rsaKey();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile PublicJsonWebKey rsa = rsaKey();
    private volatile PublicJsonWebKey ec = ecKey();
    private volatile boolean isAway;

    @Override
    public void handle(HttpServerRequest request) {
        String path = request.path();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "openid-configuration" -> publish(request, configuration("http://" + request.authority() + REALM));
            case "keys" -> {
                reads.incrementAndGet();
                publish(request, new JsonWebKeySet(rsa, ec).toJson());
            }
            case "sign" ->
                request.body()
                        .onSuccess(claims -> request.response().end(sign(request.getParam("with"), claims.toString())));
            case "rotate" -> {
                rsa = rsaKey();
                ec = ecKey();
                request.response().end();
            }
            case "away" -> {
                isAway = Boolean.parseBoolean(request.getParam("is"));
                request.response().end();
            }
            default -> request.response().end(Integer.toString(reads.get()));
        }
    }

    private void publish(HttpServerRequest request, String json) {
        if (isAway) {
            request.connection().close();
        } else {
            request.response().putHeader("Content-Type", "application/json").end(json);
        }
    }

    private static String configuration(String issuer) {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/auth","response_types_supported":["code"]}
                """.formatted(issuer);
    }

    private String sign(String with, String claims) {
        try {
            return switch (with) {
                case "rsa" -> signed(rsa, AlgorithmIdentifiers.RSA_USING_SHA256, claims);
                case "ec" -> signed(ec, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, claims);
                case "foreign" -> signed(foreign, AlgorithmIdentifiers.RSA_USING_SHA256, claims);
                case "foreign-under-known-name" -> {
                    PublicJsonWebKey forged = PublicJsonWebKey.Factory.newPublicJwk(foreign.getKey());
                    forged.setPrivateKey(foreign.getPrivateKey());
                    forged.setKeyId(rsa.getKeyId());
                    yield signed(forged, AlgorithmIdentifiers.RSA_USING_SHA256, claims);
                }
                case "public-key-as-secret" -> confused(claims);
                default -> base64("{\"alg\":\"none\"}") + "." + base64(claims) + ".";
            };
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(PublicJsonWebKey key, String algorithm, String claims) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims);
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(algorithm);
        return signature.getCompactSerialization();
    }

    /** What a verifier accepts that takes a public key for a shared secret. */
    private String confused(String claims) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims);
        signature.setKey(new HmacKey(rsa.getPublicKey().getEncoded()));
        signature.setKeyIdHeaderValue(rsa.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        return signature.getCompactSerialization();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PublicJsonWebKey rsaKey() {
        try {
            return named(RsaJwkGenerator.generateJwk(2048));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicJsonWebKey ecKey() {
        try {
            return named(EcJwkGenerator.generateJwk(EllipticCurves.P256));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicJsonWebKey named(PublicJsonWebKey key) {
        key.setKeyId(UUID.randomUUID().toString());
        return key;
    }
}
