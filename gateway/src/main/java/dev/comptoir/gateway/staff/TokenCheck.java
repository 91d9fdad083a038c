package dev.comptoir.gateway.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** Checks signature, issuer, audience and times of an access token; only signatures with a key pair count. */
final class TokenCheck {

    private static final int SKEW_SECONDS = 30;
    // The end of the year 9999: whatever a token says beyond it is no nearer to for ever.
    private static final long LATEST = 253_402_300_799L;

    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
            AlgorithmIdentifiers.EDDSA);

    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(ErrorCodes.ISSUER_INVALID, "its issuer is not the identity provider of this shop's staff"),
            Map.entry(ErrorCodes.ISSUER_MISSING, "it names no issuer"),
            Map.entry(
                    ErrorCodes.AUDIENCE_INVALID, "it is for another application; ask for one whose aud names this API"),
            Map.entry(ErrorCodes.AUDIENCE_MISSING, "it names no audience; ask for one whose aud names this API"),
            Map.entry(ErrorCodes.NOT_YET_VALID, "it is not valid yet; check the clocks"),
            Map.entry(ErrorCodes.EXPIRATION_MISSING, "it never expires; ask for one with exp"),
            Map.entry(ErrorCodes.SUBJECT_MISSING, "it names nobody; ask for one with sub"),
            Map.entry(ErrorCodes.SIGNATURE_INVALID, "its signature is not good"));

    private final String issuer;
    private final String audience;

    TokenCheck(String issuer, String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    /** The token names a key that is not among these. */
    static final class UnknownKey extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** Until when it is accepted, clocks that differ a little included. */
    static Instant end(long expiresAt) {
        return Instant.ofEpochSecond(Math.min(expiresAt, LATEST)).plusSeconds(SKEW_SECONDS);
    }

    /** The claims of a good token; fails with {@link StaffRefused} when it is none. */
    JwtClaims claims(String token, List<JsonWebKey> keys, Instant now) throws UnknownKey {
        JwksVerificationKeyResolver resolver = new JwksVerificationKeyResolver(keys);
        resolver.setDisambiguateWithVerifySignature(true);
        try {
            return new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(ALGORITHMS)
                    .setVerificationKeyResolver(resolver)
                    .setExpectedIssuer(issuer)
                    .setExpectedAudience(audience)
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                    .build()
                    .processToClaims(token);
        } catch (InvalidJwtException e) {
            if (e.getCause() instanceof UnresolvableKeyException) {
                throw new UnknownKey();
            }
            throw refused(e);
        }
    }

    static StaffRefused unknownKey() {
        return StaffRefused.notAccepted("it is signed by no key of the identity provider, or not signed");
    }

    private static StaffRefused refused(InvalidJwtException failure) {
        List<Integer> codes = failure.getErrorDetails().stream()
                .map(ErrorCodeValidator.Error::getErrorCode)
                .toList();
        if (codes.equals(List.of(ErrorCodes.EXPIRED))) {
            return StaffRefused.expired();
        }
        return codes.stream()
                .filter(REASONS::containsKey)
                .findFirst()
                .map(code -> StaffRefused.notAccepted(REASONS.get(code)))
                .orElseGet(() -> StaffRefused.notAccepted("it is not as an access token has to be"));
    }
}
