package dev.comptoir.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class GeneratedDocsTest {

    private static final String REMEDY = "run tools/write-docs and commit what it changed";

    @Test
    void the_requirements_page_names_the_tests_that_prove_them() throws IOException {
        assertThat(Files.readString(GeneratedDocs.ROOT.resolve("docs/requirements.md")))
                .as(REMEDY)
                .isEqualTo(GeneratedDocs.requirements(GeneratedDocs.ROOT));
    }

    @Test
    void the_events_page_lists_the_contracts() throws IOException {
        assertThat(Files.readString(GeneratedDocs.ROOT.resolve("docs/events.md")))
                .as(REMEDY)
                .isEqualTo(GeneratedDocs.events(GeneratedDocs.ROOT));
    }

    @Test
    void the_api_document_is_the_one_the_gateway_publishes() throws IOException {
        assumeThat(GeneratedDocs.published(GeneratedDocs.ROOT)).exists();
        assumeThat(GeneratedDocs.ROOT.resolve("docs/openapi.json")).exists();
        assertThat(Files.readString(GeneratedDocs.ROOT.resolve("docs/openapi.json")))
                .as(REMEDY)
                .isEqualTo(GeneratedDocs.openapi(GeneratedDocs.ROOT));
    }
}
