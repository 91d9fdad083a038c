package dev.comptoir.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class GeneratedDocsTest {

    @Test
    void the_requirements_page_names_the_tests_that_prove_them() throws IOException {
        assertThat(Files.readString(GeneratedDocs.ROOT.resolve("docs/requirements.md")))
                .as(GeneratedDocs.REMEDY)
                .isEqualTo(GeneratedDocs.requirements(GeneratedDocs.ROOT));
    }

    @Test
    void the_events_page_lists_the_contracts() throws IOException {
        assertThat(Files.readString(GeneratedDocs.ROOT.resolve("docs/events.md")))
                .as(GeneratedDocs.REMEDY)
                .isEqualTo(GeneratedDocs.events(GeneratedDocs.ROOT));
    }

    @Test
    void the_document_of_the_topics_lists_the_contracts() throws IOException {
        assertThat(Files.readString(GeneratedDocs.ROOT.resolve("docs/asyncapi.json")))
                .as(GeneratedDocs.REMEDY)
                .isEqualTo(GeneratedDocs.asyncapi(GeneratedDocs.ROOT));
    }

    @Test
    void every_reference_in_the_document_of_the_topics_leads_somewhere() throws IOException {
        JsonNode document = new ObjectMapper().readTree(GeneratedDocs.asyncapi(GeneratedDocs.ROOT));
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }
}
