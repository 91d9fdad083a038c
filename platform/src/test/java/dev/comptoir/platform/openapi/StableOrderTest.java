package dev.comptoir.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;

import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.junit.jupiter.api.Test;

class StableOrderTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    @Test
    void a_form_goes_before_json_whichever_was_found_first() {
        assertThat(ordered(JSON, FORM)).containsExactly(FORM, JSON);
        assertThat(ordered(FORM, JSON)).containsExactly(FORM, JSON);
        assertThat(ordered(JSON, "multipart/form-data")).containsExactly("multipart/form-data", JSON);
    }

    @Test
    void other_bodies_stand_as_they_were_written() {
        assertThat(ordered("application/merge-patch+json", JSON)).containsExactly("application/merge-patch+json", JSON);
        assertThat(ordered("text/csv", "application/x-ndjson")).containsExactly("text/csv", "application/x-ndjson");
    }

    private static List<String> ordered(String... types) {
        Content content = createContent();
        for (String type : types) {
            content.addMediaType(type, createMediaType());
        }
        OpenAPI document = createOpenAPI()
                .components(createComponents())
                .paths(createPaths()
                        .addPathItem(
                                "/notes",
                                createPathItem()
                                        .POST(createOperation()
                                                .responses(createAPIResponses())
                                                .requestBody(createRequestBody().content(content)))));
        StableOrder.of(document);
        return List.copyOf(document.getPaths()
                .getPathItem("/notes")
                .getPOST()
                .getRequestBody()
                .getContent()
                .getMediaTypes()
                .keySet());
    }
}
