package dev.comptoir.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

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
}
