package dev.comptoir.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Needs the gateway's build, so it runs with what needs programs. */
class PublishedDocumentIT {

    @Test
    void the_api_document_is_the_one_the_gateway_publishes() throws IOException {
        assertThat(GeneratedDocs.published(GeneratedDocs.ROOT))
                .as("build the gateway first")
                .exists();
        String committed = Files.readString(GeneratedDocs.ROOT.resolve("docs/openapi.json"));
        // Not isEqualTo: both are half a megabyte long.
        assertThat(committed.equals(GeneratedDocs.openapi(GeneratedDocs.ROOT)))
                .as("docs/openapi.json is stale: " + GeneratedDocs.REMEDY)
                .isTrue();
    }
}
