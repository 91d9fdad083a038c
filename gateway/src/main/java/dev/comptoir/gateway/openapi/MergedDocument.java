package dev.comptoir.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One API document made of several; whatever two programs say differently stops the build instead of the reader. */
final class MergedDocument {

    private static final String DESCRIPTION = """
            The back office of an online store: orders, stock, carts, recovery, products, files.

            **Keys.** A secret key (`sk_...`) calls from a server, a publishable key (`pk_...`) from a storefront; each
            operation names the scopes of which a key needs one. Where the operator named an identity provider (OpenID
            Connect), an access token of it does as well: the roles of its person give the scopes, and histories name the
            person. Keys that begin with `sk_test_` and `pk_test_` act in a sandbox, a second installation beside the shop;
            answers from there have `Test-Mode: true`.

            **Limits.** A secret key may send 600 requests a second and save up 1,200, an address with a publishable key or a
            public link 300 and 600, unless the operator set other numbers. `RateLimit` and `RateLimit-Policy` in every answer
            say what is left; one request too many is 429 `quota-exceeded` with `Retry-After`. A body has at most 1 MiB (an
            import 20 MiB, a file any size), the head of a request 16 kB, and 10 s from its first byte to its last; a connection
            may be kept without a request for 200 s. With `Expect: 100-continue` the body is asked for once the key and the
            limits allow the request; any other `Expect` is 417. A body says its Content-Type; without, it is taken for bytes, which is
            415 where another type is documented.

            **Browsers.** Only pages of the origins that the operator allows may call (CORS); by itself none is allowed.
            Credentials are never cookies.

            **Refusals** are `application/problem+json` with a stable `code`; their `type` leads to a page that says what the
            code means and what to do, `/problems` lists all. 5xx and 429 say in `Retry-After` when to try again.

            **Reading again.** Whoever sends the `ETag` of a read in `If-None-Match` is answered 304 until anything of what the read
            shows has changed. In `If-Match` of a change only the version in it counts.

            **Sending again.** A write with an `Idempotency-Key` has one effect however often it is sent. JSON answers of more
            than 1 kB are compressed for clients that accept gzip.
            """;

    private static final String BEARER =
            "A secret key (sk_...) from a server, a publishable key (pk_...) from a storefront,"
                    + " or an access token (JWT) of the identity provider that the operator named for the staff.";

    private static final Set<String> PUBLIC =
            Set.of("/v1/recover/", "/v1/cart-links/", "/v1/downloads/", "/v1/unsubscribe/");

    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final Map<String, JsonNode> responses = new TreeMap<>();
    private final Map<String, JsonNode> headers = new TreeMap<>();
    private final Map<String, JsonNode> examples = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final List<String> conflicts = new ArrayList<>();

    void add(ApiDocument document) {
        document.components("schemas")
                .forEach(each -> add("schema", schemas, each.getKey(), each.getValue(), document));
        document.components("responses")
                .forEach(each -> add("response", responses, each.getKey(), each.getValue(), document));
        document.components("headers")
                .forEach(each -> add("header", headers, each.getKey(), each.getValue(), document));
        document.components("examples")
                .forEach(each -> add("example", examples, each.getKey(), each.getValue(), document));
        document.paths().forEach(path -> addPath(path.getKey(), path.getValue(), document));
        document.tags()
                .forEach(tag -> tags.merge(
                        tag.path("name").asText(), tag, (known, other) -> known.has("description") ? known : other));
    }

    /** A schema that no program's operation uses, such as that of a webhook. */
    void addSchema(String name, JsonNode schema) {
        add("schema", schemas, name, schema, new ApiDocument("contracts", JsonNodeFactory.instance.objectNode()));
    }

    /** A shape that events and operations share; the operations' own description of it goes before. */
    void addSharedSchema(String name, JsonNode schema) {
        schemas.putIfAbsent(name, schema);
    }

    /** The whole document; fails with every conflict found. */
    ObjectNode write(JsonNode webhooks) {
        if (!conflicts.isEmpty()) {
            throw new IllegalStateException("The API documents do not fit together:\n" + String.join("\n", conflicts));
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        describe(document.putObject("info"));
        document.putArray("servers").addObject().put("url", "/").put("description", "This gateway");
        document.putArray("security").addObject().putArray("apiKey");
        document.putArray("tags").addAll(usedTags());
        document.putObject("paths").setAll(paths);
        document.set("webhooks", webhooks);
        ObjectNode components = document.putObject("components");
        components.putObject("schemas").setAll(schemas);
        components.putObject("responses").setAll(responses);
        components.putObject("headers").setAll(headers);
        components.putObject("examples").setAll(examples);
        components
                .putObject("securitySchemes")
                .putObject("apiKey")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", BEARER);
        return document;
    }

    private static void describe(ObjectNode info) {
        info.put("title", "Comptoir")
                .put("version", "1")
                .put("description", DESCRIPTION)
                .set("contact", JsonNodeFactory.instance.objectNode().put("name", "Comptoir"));
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    }

    /** Those of operations for the world outside, and that of the webhooks. */
    private List<JsonNode> usedTags() {
        Set<String> used = new TreeSet<>(Set.of(WebhookDescriptions.TAG));
        tags.put(WebhookDescriptions.TAG, WebhookDescriptions.tag());
        paths.values()
                .forEach(path ->
                        path.forEach(operation -> operation.path("tags").forEach(tag -> used.add(tag.asText()))));
        return used.stream()
                .map(name -> tags.getOrDefault(
                        name, JsonNodeFactory.instance.objectNode().put("name", name)))
                .toList();
    }

    private void addPath(String path, JsonNode item, ApiDocument document) {
        add("path", paths, path, item, document);
        boolean isPublic = PUBLIC.stream().anyMatch(path::startsWith);
        for (JsonNode operation : item) {
            String id = operation.path("operationId").asText("");
            if (operation.has("responses") && id.isEmpty()) {
                conflicts.add("an operation of " + path + " in " + document.program() + " has no operationId");
            }
            String other = id.isEmpty() ? null : owners.putIfAbsent("operation " + id, document.program());
            if (other != null) {
                conflicts.add("operationId " + id + " is in " + other + " and in " + document.program());
            }
            if (isPublic && operation instanceof ObjectNode open) {
                open.putArray("security");
            }
        }
    }

    private void add(String kind, Map<String, JsonNode> all, String name, JsonNode value, ApiDocument document) {
        JsonNode known = all.putIfAbsent(name, value);
        if (known == null) {
            owners.put(kind + " " + name, document.program());
        } else if (kind.equals("path") || !known.equals(value)) {
            conflicts.add("%s %s of %s differs from or repeats that of %s"
                    .formatted(kind, name, document.program(), owners.get(kind + " " + name)));
        }
    }
}
