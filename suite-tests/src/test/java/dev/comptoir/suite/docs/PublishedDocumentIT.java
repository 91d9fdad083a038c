package dev.comptoir.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Needs the gateway's build, so it runs with what needs programs. */
class PublishedDocumentIT {

    @Test
    void the_api_document_is_the_one_the_gateway_publishes() throws IOException {
        assertThat(GeneratedDocs.published(GeneratedDocs.ROOT))
                .as("build the gateway first")
                .exists();
        String committed = Files.readString(GeneratedDocs.ROOT.resolve("docs/openapi.json"));
        List<String> published =
                GeneratedDocs.openapi(GeneratedDocs.ROOT).lines().toList();
        // Not both whole: they are half a megabyte long.
        assertThat(firstDifference(committed.lines().toList(), published))
                .as("docs/openapi.json is stale: " + GeneratedDocs.REMEDY)
                .isEmpty();
    }

    private static String firstDifference(List<String> committed, List<String> published) {
        for (int line = 0; line < Math.max(committed.size(), published.size()); line++) {
            String one = line < committed.size() ? committed.get(line) : "";
            String other = line < published.size() ? published.get(line) : "";
            if (!one.equals(other)) {
                return "line " + (line + 1) + " is " + one.strip() + " and should be " + other.strip();
            }
        }
        return "";
    }
}
