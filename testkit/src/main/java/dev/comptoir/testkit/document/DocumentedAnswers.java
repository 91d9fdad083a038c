package dev.comptoir.testkit.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds every answer that a test gets against the program's API document: the status, the type and each field. */
final class DocumentedAnswers implements Filter {

    /** Between programs; the gateway publishes none of it. */
    private static final String INTERNAL = "/v1/internal/";

    private final ApiDocument document;
    private final Consumer<String> faults;

    DocumentedAnswers(ApiDocument document, Consumer<String> faults) {
        this.document = document;
        this.faults = faults;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        // Not java.net.URI: some tests ask for what is no address.
        String path = request.getURI().replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*", "");
        check(request.getMethod(), path, answer);
        return answer;
    }

    private void check(String method, String path, Response answer) {
        int status = answer.statusCode();
        // What comes from a sandbox is seen where that answers.
        if (path.startsWith(INTERNAL) || answer.header("Test-Mode") != null) {
            return;
        }
        Optional<DocumentedOperation> operation = document.find(method, path);
        if (operation.isPresent()) {
            check(operation.get(), status, answer);
        } else if (status < 300 && document.knows(path)) {
            faults.accept(method + " " + path + " " + status + ": no such operation is documented");
        }
    }

    private void check(DocumentedOperation operation, int status, Response answer) {
        String what = operation.method().toUpperCase(Locale.ROOT) + " " + operation.path() + " " + status;
        JsonNode documented = document.resolved(operation.answer(status));
        if (documented.isMissingNode()) {
            faults.accept(what + ": the status is not documented");
            return;
        }
        String type = answer.contentType() == null
                ? ""
                : answer.contentType().replaceFirst(";.*", "").strip();
        JsonNode content = documented.path("content");
        if (content.isEmpty() != type.isEmpty() && !operation.method().equals("head")) {
            faults.accept(what + ": a body of type '" + type + "' where " + content.size() + " types are documented");
        } else if (!type.isEmpty() && !operation.method().equals("head") && !names(content, type)) {
            faults.accept(what + ": " + type + " is not documented");
        } else if (isJson(type) && !operation.method().equals("head")) {
            document.faults(content.path(type).path("schema"), answer.asString())
                    .forEach(fault -> faults.accept(what + ": " + fault));
        }
    }

    /** By itself or as one of a range, as image/*; JSON always by itself, for it has a schema. */
    private static boolean names(JsonNode content, String type) {
        return content.has(type)
                || !isJson(type) && (content.has("*/*") || content.has(type.replaceFirst("/.*", "/*")));
    }

    /** One document of JSON; a line of NDJSON each is none. */
    private static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
    }
}
