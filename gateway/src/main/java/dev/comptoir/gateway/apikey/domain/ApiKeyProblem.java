package dev.comptoir.gateway.apikey.domain;

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
                        "A key can only make keys with scopes it has itself; this one does not have %s.",
                        String.join(", ", beyond))
                .with("beyond", List.copyOf(beyond));
    }
}
