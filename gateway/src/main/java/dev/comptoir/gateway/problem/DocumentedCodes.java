package dev.comptoir.gateway.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The codes that an API document names at its refusals, each with the status it stands at. */
final class DocumentedCodes {

    /** A word with a hyphen: fields of a problem have none, and the few codes of one word are literals in the sources. */
    private static final Pattern CODE = Pattern.compile("`([a-z0-9]+(?:-[a-z0-9]+)+)`");

    private final JsonNode document;
    private final Map<String, Integer> codes = new TreeMap<>();

    private DocumentedCodes(JsonNode document) {
        this.document = document;
    }

    static Map<String, Integer> in(String document) throws IOException {
        DocumentedCodes found = new DocumentedCodes(new ObjectMapper().readTree(document));
        for (JsonNode path : found.document.path("paths")) {
            path.forEach(operation -> operation
                    .path("responses")
                    .properties()
                    .forEach(each -> found.add(each.getKey(), each.getValue())));
        }
        return found.codes;
    }

    private void add(String status, JsonNode answer) {
        if (status.matches("[45]\\d\\d")) {
            CODE.matcher(resolved(answer).path("description").asText())
                    .results()
                    .forEach(code -> codes.putIfAbsent(code.group(1), Integer.parseInt(status)));
        }
    }

    private JsonNode resolved(JsonNode answer) {
        return answer.has("$ref") ? document.at(answer.path("$ref").asText().substring(1)) : answer;
    }
}
