package dev.comptoir.gateway.apikey.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.FORBIDDEN;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import java.util.Collection;
import java.util.List;

/** Why an API key is not made or not found. */
public final class ApiKeyProblem {

    private ApiKeyProblem() {}

    public static DomainException notFound() {
        return NOT_FOUND.refusal("api-key-not-found", "There is no API key of this id.");
    }

    public static DomainException tooMany(int most) {
        return RULE_BROKEN
                .refusal(
                        "too-many-api-keys",
                        "There are %s live API keys already. Revoke those nobody uses; lastUsedAt says which.",
                        most)
                .with("most", most);
    }

    static DomainException publishableTakesNoScopes() {
        return RULE_BROKEN.refusal(
                "publishable-key-takes-no-scopes",
                "A publishable key has exactly the scope storefront. Leave scopes out, or ask for a SECRET key.");
    }

    static DomainException scopesRequired() {
        return RULE_BROKEN.refusal("scopes-required", "Name at least one scope that this key is to have.");
    }

    static DomainException scopesForLiveOnly(Collection<String> liveOnly) {
        return RULE_BROKEN
                .refusal(
                        "test-key-takes-no-such-scope",
                        "A TEST key acts in the sandbox only, so it cannot have %s. Leave that out, or make a LIVE key.",
                        String.join(", ", liveOnly))
                .at("/scopes");
    }

    /** A test key leads to a sandbox, and there is none. */
    public static DomainException testModeNotConfigured() {
        return RULE_BROKEN
                .refusal(
                        "test-mode-not-configured",
                        "There is no sandbox to which a TEST key could lead. Start a second installation, and set"
                                + " GATEWAY_TEST_MODE_URL, GATEWAY_TEST_MODE_SECRET_KEY and"
                                + " GATEWAY_TEST_MODE_PUBLISHABLE_KEY of this gateway to its address and two of its"
                                + " LIVE keys.")
                .at("/mode");
    }

    static DomainException unknownScope(Collection<String> unknown, List<String> known) {
        return RULE_BROKEN
                .refusal(
                        "unknown-scope",
                        "There is no scope %s; known says which there are.",
                        String.join(", ", unknown))
                .with("unknown", List.copyOf(unknown))
                .with("known", known);
    }

    static DomainException scopesBeyondOwn(Collection<String> beyond) {
        return FORBIDDEN
                .refusal(
                        "scope-beyond-own",
                        "Your own key does not have %s, so it can neither give these scopes nor get the secret of a key that"
                                + " has them. Use a key that has them all.",
                        String.join(", ", beyond))
                .with("beyond", List.copyOf(beyond));
    }

    /** A revoked key stays so. */
    public static DomainException revoked() {
        return CONFLICT.refusal(
                "api-key-revoked", "This API key was revoked and cannot be brought back. Make another one.");
    }

    static DomainException expiryPassed() {
        return RULE_BROKEN
                .refusal("api-key-expiry-passed", "expiresAt lies in the past. Name a later time, or revoke the key.")
                .at("/expiresAt");
    }

    static DomainException overlapTooLong() {
        return RULE_BROKEN
                .refusal(
                        "api-key-overlap-too-long",
                        "The secret before works for 30 days at most. Name an earlier time.")
                .at("/previousSecretUntil");
    }

    static DomainException tooManySecrets(int most) {
        return CONFLICT.refusal(
                        "too-many-api-key-secrets",
                        "%s secrets from before still open this key. Wait until one is over; previousSecretUntil says"
                                + " when the last is.",
                        most)
                .with("most", most);
    }

    static DomainException secretTakesNoOrigins() {
        return RULE_BROKEN
                .refusal(
                        "secret-key-takes-no-origins",
                        "Only a PUBLISHABLE key is used by pages. Leave allowedOrigins out, or empty.")
                .at("/allowedOrigins");
    }

    static DomainException invalidOrigin(String origin) {
        return RULE_BROKEN
                .refusal(
                        "invalid-origin",
                        "%s is not how a browser names the origin of a page; write it like https://shop.example or"
                                + " http://localhost:3000, without path and without the usual port.",
                        origin)
                .at("/allowedOrigins");
    }
}
