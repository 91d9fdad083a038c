package dev.comptoir.carts.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.carts.definition.domain.DefinitionProblem;
import dev.comptoir.carts.definition.domain.ProductDefinition;
import dev.comptoir.carts.definition.domain.SignedPrice;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.InvalidMoney;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A definition as it comes: a JSON Web Token (RFC 7515 compact, HS256). Only what its signature covers is read, and of the
 * header only the name of the key.
 */
public record DefinitionToken(UUID keyId, String signed, byte[] signature, byte[] claims) {

    private static final String ALGORITHM = "HmacSHA256";

    /** Seconds by which the clock of whoever signed may be ahead. */
    private static final int CLOCKS_DIFFER = 60;

    public static DefinitionToken parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw DefinitionProblem.malformed();
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            JsonNode header = Json.MAPPER.readTree(decoder.decode(parts[0]));
            // What a header calls critical has to be understood (RFC 7515 section 4.1.11), and nothing of it is here.
            if (!"HS256".equals(header.path("alg").asText()) || header.has("crit")) {
                throw DefinitionProblem.malformed();
            }
            return new DefinitionToken(
                    UUID.fromString(header.path("kid").asText()),
                    parts[0] + "." + parts[1],
                    decoder.decode(parts[2]),
                    decoder.decode(parts[1]));
        } catch (IllegalArgumentException | IOException _) {
            throw DefinitionProblem.malformed();
        }
    }

    /**
     * What the item costs with these options.
     *
     * @param secret of the key; null when there is no such key
     */
    public SignedPrice price(String secret, String sku, Map<String, String> options, Instant now) {
        if (secret == null || !MessageDigest.isEqual(signature, sign(signed, secret))) {
            throw DefinitionProblem.wrongSignature();
        }
        ProductDefinition definition = definition();
        if (!definition.sku().equals(sku)) {
            throw DefinitionProblem.otherSku(definition.sku());
        }
        if (now.getEpochSecond() >= definition.exp()) {
            throw DefinitionProblem.expired();
        }
        if (definition.nbf() != null && now.getEpochSecond() + CLOCKS_DIFFER < definition.nbf()) {
            throw DefinitionProblem.notYetValid();
        }
        return priced(definition, options);
    }

    private SignedPrice priced(ProductDefinition definition, Map<String, String> options) {
        try {
            return definition.chosen(keyId, options);
        } catch (InvalidMoney _) {
            throw DefinitionProblem.malformed();
        }
    }

    private ProductDefinition definition() {
        try {
            ProductDefinition read = Json.MAPPER.readValue(claims, ProductDefinition.class);
            if (read == null || !read.isComplete()) {
                throw DefinitionProblem.malformed();
            }
            return read;
        } catch (IOException | InvalidMoney _) {
            throw DefinitionProblem.malformed();
        }
    }

    /**
     * A definition in the compact form, signed.
     *
     * @param claims as JSON, of a whole definition
     */
    public static String sign(UUID keyId, String secret, String claims) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(keyId);
        byte[] body = claims.getBytes(StandardCharsets.UTF_8);
        String signed =
                encoder.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "." + encoder.encodeToString(body);
        byte[] signature = sign(signed, secret);
        new DefinitionToken(keyId, signed, signature, body).definition();
        return signed + "." + encoder.encodeToString(signature);
    }

    private static byte[] sign(String signed, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
