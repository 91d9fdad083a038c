package dev.comptoir.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comptoir.testkit.document.ApiDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What generators and linters need of the published API document. */
class ApiDocumentTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    private final JsonNode document;
    private final List<String> problems = new ArrayList<>();

    ApiDocumentTest() throws IOException {
        assertThat(GeneratedDocs.ROOT.resolve("docs/openapi.json"))
                .as(GeneratedDocs.REMEDY)
                .exists();
        document = new ObjectMapper()
                .readTree(GeneratedDocs.ROOT.resolve("docs/openapi.json").toFile());
    }

    @Test
    void every_reference_leads_somewhere() {
        document.findValuesAsText("$ref").stream()
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .forEach(problems::add);
        assertThat(problems).isEmpty();
    }

    @Test
    void every_operation_names_declared_schemes_and_no_key_is_asked_for_on_public_links() {
        operations((name, operation) -> operation
                .path("security")
                .forEach(requirement -> requirement.fieldNames().forEachRemaining(scheme -> {
                    if (document.at("/components/securitySchemes/" + scheme).isMissingNode()) {
                        problems.add(name + " needs " + scheme);
                    }
                })));
        assertThat(problems).isEmpty();
    }

    @Test
    void any_one_of_several_scopes_is_enough_in_the_one_scheme_there_is() {
        assertThat(document.at("/components/securitySchemes")).hasSize(1);
        operations((name, operation) -> operation
                .path("security")
                .forEach(requirement -> requirement.forEach(scopes -> {
                    if (scopes.size() > 1) {
                        problems.add(name + " wants all of " + scopes);
                    }
                })));
        assertThat(problems).isEmpty();
    }

    @Test
    void every_parameter_has_a_schema() {
        operations((name, operation) -> operation.path("parameters").forEach(parameter -> {
            if (!resolved(parameter).has("schema") && !resolved(parameter).has("content")) {
                problems.add(name + " " + parameter);
            }
        }));
        assertThat(problems).isEmpty();
    }

    @Test
    void every_error_answer_is_a_problem() {
        operations((name, operation) -> operation.path("responses").properties().forEach(answer -> {
            boolean isError = answer.getKey().compareTo("400") >= 0;
            if (isError
                    && !isPage(answer.getValue())
                    && !resolved(answer.getValue()).path("content").has("application/problem+json")) {
                problems.add(name + " " + answer.getKey());
            }
        }));
        assertThat(problems).isEmpty();
    }

    @Test
    void every_answer_with_a_body_says_what_is_in_it() {
        operations((name, operation) -> operation.path("responses").properties().forEach(answer -> {
            for (JsonNode media : answer.getValue().path("content")) {
                if (!media.has("schema")) {
                    problems.add(name + " " + answer.getKey());
                }
            }
            if (Set.of("200", "201").contains(answer.getKey())
                    && !name.startsWith("head ")
                    && !answer.getValue().has("content")) {
                problems.add(name + " " + answer.getKey() + " has no content");
            }
        }));
        assertThat(problems).isEmpty();
    }

    @Test
    void no_answer_is_described_by_its_java_type_and_no_type_has_parameters() {
        operations((name, operation) -> operation
                .path("responses")
                .forEach(answer -> resolved(answer).path("content").properties().forEach(media -> {
                    if (media.getKey().contains(";")
                            || media.getValue()
                                    .at("/schema/description")
                                    .asText()
                                    .matches("(java|dev|io)\\..*")) {
                        problems.add(name + " " + media.getKey());
                    }
                })));
        assertThat(problems).isEmpty();
    }

    @Test
    void a_patch_takes_each_field_alone() {
        operations((name, operation) -> {
            if (name.startsWith("patch ")) {
                for (JsonNode media : operation.at("/requestBody/content")) {
                    if (resolved(media.path("schema")).has("required")) {
                        problems.add(name);
                    }
                }
            }
        });
        assertThat(problems).isEmpty();
    }

    @Test
    void a_form_names_its_fields() {
        operations((name, operation) -> operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(media -> {
                    if (media.getKey().contains("form")
                            && resolved(media.getValue().path("schema"))
                                    .path("additionalProperties")
                                    .has("items")) {
                        problems.add(name);
                    }
                }));
        assertThat(problems).isEmpty();
    }

    /** Two methods at one address are one operation; generators take the first body for the one there is. */
    @Test
    void a_form_goes_before_json() {
        operations((name, operation) -> {
            List<String> types = new ArrayList<>();
            operation.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
            boolean hasForm = types.stream().anyMatch(type -> type.contains("form"));
            if (hasForm
                    && types.contains("application/json")
                    && !types.getFirst().contains("form")) {
                problems.add(name + " " + types);
            }
        });
        assertThat(problems).isEmpty();
    }

    @Test
    void what_a_change_names_by_its_etag_is_not_sent_again_to_who_has_it() {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode read = path.getValue().path("get");
            boolean isGuarded = Stream.of("put", "patch", "delete")
                    .anyMatch(method -> takes(path.getValue().path(method), "If-Match"));
            boolean isConditional =
                    takes(read, "If-None-Match") && read.path("responses").has("304");
            if (isGuarded && !read.isMissingNode() && !isConditional) {
                problems.add(path.getKey());
            }
        }
        assertThat(problems).isEmpty();
    }

    private boolean takes(JsonNode operation, String parameter) {
        for (JsonNode each : operation.path("parameters")) {
            if (resolved(each).path("name").asText().equals(parameter)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void patterns_match_whole_texts() {
        document.findValuesAsText("pattern").stream()
                .filter(pattern -> !(pattern.startsWith("^") && pattern.endsWith("$")) && !pattern.equals("\\S"))
                .forEach(problems::add);
        assertThat(problems).isEmpty();
    }

    @Test
    void tags_of_webhooks_are_their_own() {
        Set<String> ofOperations = new TreeSet<>();
        operations((name, operation) -> operation.path("tags").forEach(tag -> ofOperations.add(tag.asText())));
        for (JsonNode webhook : document.path("webhooks")) {
            assertThat(ofOperations).doesNotContain(webhook.at("/post/tags/0").asText());
        }
        assertThat(ofOperations).doesNotContain("Internal");
    }

    @Test
    void every_tag_and_every_parameter_is_described() {
        document.path("tags").forEach(tag -> {
            if (!tag.has("description")) {
                problems.add("tag " + tag.path("name"));
            }
        });
        operations((name, operation) -> operation.path("parameters").forEach(parameter -> {
            if (!resolved(parameter).has("description")) {
                problems.add(name + " " + parameter.path("name"));
            }
        }));
        assertThat(problems).isEmpty();
    }

    @Test
    void every_body_has_an_example_that_its_schema_allows() throws IOException {
        ApiDocument contract = ApiDocument.read(GeneratedDocs.ROOT.resolve("docs/openapi.json"));
        operations((name, operation) -> {
            examples(contract, name, operation.path("requestBody"));
            operation.path("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .forEach(answer -> examples(contract, name + " " + answer.getKey(), answer.getValue()));
        });
        for (Map.Entry<String, JsonNode> webhook : document.path("webhooks").properties()) {
            examples(contract, webhook.getKey(), webhook.getValue().at("/post/requestBody"));
        }
        assertThat(problems)
                .as("words for examples stand in platform's openapi/example-words.json, whole ones in openapi/examples")
                .isEmpty();
    }

    private void examples(ApiDocument contract, String name, JsonNode body) {
        for (JsonNode media : body.path("content")) {
            if (!media.has("example") && media.path("examples").isEmpty()) {
                problems.add(name + " has no example");
            }
            if (resolved(media.path("schema")).path("type").asText().equals("object")) {
                media.path("examples")
                        .forEach(example -> contract.faults(
                                        media.path("schema"),
                                        resolved(example).path("value").toString())
                                .forEach(fault -> problems.add(name + ": " + fault)));
            }
        }
    }

    /** The pages behind the links in mails say in HTML what went wrong. */
    private static boolean isPage(JsonNode answer) {
        return answer.path("content").has("text/html");
    }

    private void operations(BiConsumer<String, JsonNode> check) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                if (METHODS.contains(each.getKey())) {
                    check.accept(each.getKey() + " " + path.getKey(), each.getValue());
                }
            }
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
