package dev.comptoir.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import dev.comptoir.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers and headers that many operations share; every error answer has the one problem shape. */
final class SharedAnswers {

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "400",
                    "The request cannot be read: `invalid-request`, `invalid-value`, `unknown-field`, `malformed-json`"
                            + " and others; `errors` says where"),
            Map.entry(
                    "401",
                    "`unauthenticated`: send a valid API key as `Authorization: Bearer`; `invalid-api-key`: this one is unknown,"
                            + " has expired or was revoked; `token-expired` or `token-not-accepted`: get another access token from"
                            + " the identity provider"),
            Map.entry(
                    "403",
                    "`scope-missing`: the API key has none of the scopes of this operation; `publishable-key-not-allowed`: use a"
                            + " secret key, from a server; `origin-not-allowed`: a publishable key is for pages of other origins;"
                            + " `staff-role-missing`: the person has none of the roles that may call"),
            Map.entry("404", "There is nothing of this id: `not-found` or the code of what is missing"),
            Map.entry("406", "`not-acceptable`: Accept names no media type of this operation"),
            Map.entry("408", "`request-timeout`: the request stopped arriving; send it again in one go"),
            Map.entry("412", "`stale-version`: it was changed since it was read; read it again and send its new ETag"),
            Map.entry("413", "`body-too-large`"),
            Map.entry("414", "`address-too-long`: the address has more than 4 kB; ask for less at a time"),
            Map.entry("415", "`unsupported-media-type`: send a documented Content-Type, in UTF-8"),
            Map.entry("428", "`if-match-required`: read it first and send its ETag in If-Match"),
            Map.entry("429", "`quota-exceeded`: too many requests; wait as Retry-After says"),
            Map.entry("431", "`headers-too-large`: send fewer or shorter headers"),
            Map.entry("500", "`internal-error`: a fault on our side; quote the traceId"),
            Map.entry(
                    "502",
                    "`service-broke-off`: it may have been done; ask again, with the same Idempotency-Key nothing is"
                            + " done twice"),
            Map.entry(
                    "503",
                    "`temporarily-unavailable`, `service-unavailable`, `service-busy`, `identity-provider-unavailable` or"
                            + " `sandbox-unavailable`: nothing was changed; try again as Retry-After says"),
            Map.entry(
                    "504",
                    "`service-timeout`: it may have been done; ask again, with the same Idempotency-Key nothing is done"
                            + " twice")));

    private static final Set<String> PASSING = Set.of("429", "502", "503", "504");

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "ETag",
                    "The version of what was answered, in reads with a mark of all that is shown (`\"7.1f\"`); send it in"
                            + " If-Match with a change, where the version alone counts, and in If-None-Match for a 304",
            "Location", "Where what was made is, or what was asked for",
            "Retry-After", "Seconds to wait",
            "RateLimit", "What is left of the quota, and when it is full again",
            "RateLimit-Policy", "The quotas of this key",
            "Idempotent-Replayed", "`true` when the answer is that of an earlier request with the same key"));

    private SharedAnswers() {}

    /** What is said of a status where its author says nothing else. */
    static String text(String status) {
        return REFUSALS.get(status);
    }

    static boolean saysWhenToTryAgain(String status) {
        return PASSING.contains(status);
    }

    static APIResponse reference(String status) {
        return createAPIResponse().ref("#/components/responses/Problem" + status);
    }

    static Header header(String name) {
        return createHeader().ref("#/components/headers/" + name);
    }

    static Content problem() {
        return createContent()
                .addMediaType(Problem.MEDIA_TYPE, createMediaType().schema(SchemaRules.reference("Problem")));
    }

    static void addTo(Components components) {
        REFUSALS.forEach((status, text) -> components.addResponse("Problem" + status, refusal(status, text)));
        HEADERS.forEach((name, text) -> components.addHeader(
                name,
                createHeader().description(text).schema(name.equals("Retry-After") ? number(0, null) : text(200))));
        components.addSchema("FieldError", fieldError()).addSchema("Problem", problemSchema());
    }

    private static APIResponse refusal(String status, String text) {
        APIResponse refusal = createAPIResponse().description(text).content(problem());
        if (saysWhenToTryAgain(status)) {
            refusal.addHeader("Retry-After", header("Retry-After"));
        }
        return refusal;
    }

    private static Schema fieldError() {
        return createSchema()
                .addType(SchemaType.OBJECT)
                .description("One thing that is wrong with one field")
                .required(List.of("pointer", "code", "detail"))
                .addProperty(
                        "pointer", text(8192).description("JSON Pointer into the body, or the name of a parameter"))
                .addProperty("code", text(100).description("Stable word to branch on"))
                .addProperty("detail", text(8192).description("What is wrong"));
    }

    private static Schema problemSchema() {
        return createSchema()
                .addType(SchemaType.OBJECT)
                .description("What went wrong and what to do about it (RFC 9457); some codes add fields of their own.")
                .required(List.of("type", "title", "status", "detail", "instance", "code", "traceId"))
                .addProperty("type", text(200).description("Address of the description of this code"))
                .addProperty("title", text(100).description("Name of the HTTP status"))
                .addProperty("status", number(400, 599).description("HTTP status"))
                .addProperty("detail", text(16384).description("One sentence that says what to do"))
                .addProperty("instance", text(16384).description("Path of the request"))
                .addProperty("code", text(100).description("Stable word to branch on; never renamed"))
                .addProperty(
                        "errors",
                        createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(SchemaRules.reference("FieldError"))
                                .maxItems(1000)
                                .description("The fields that are wrong"))
                .addProperty("traceId", text(32).description("Quote this when you ask for help"));
    }

    private static Schema text(int most) {
        return createSchema().addType(SchemaType.STRING).maxLength(most);
    }

    private static Schema number(int least, Integer most) {
        return createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .minimum(java.math.BigDecimal.valueOf(least))
                .maximum(most == null ? null : java.math.BigDecimal.valueOf(most));
    }
}
