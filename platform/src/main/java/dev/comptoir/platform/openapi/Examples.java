package dev.comptoir.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createExample;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Every body has an example; bodies of one shape share it. */
final class Examples {

    private static final Map<String, String> TEXTS = Map.of(
            "text/csv", "sku,name,amount\nTOTE-1,Linen tote,24.00\n",
            "application/x-ndjson", "{\"sku\":\"TOTE-1\",\"name\":\"Linen tote\"}\n",
            "application/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><orders/>",
            "text/html", "<!doctype html><title>Atelier Example</title><p>Done.</p>",
            "*/*", "the bytes of the file");

    private final Components components;
    private final ExampleValues values;

    private Examples(Components components) {
        this.components = components;
        this.values = new ExampleValues(components.getSchemas());
    }

    static void addTo(OpenAPI document) {
        if (document.getComponents().getSchemas() == null) {
            return;
        }
        Examples examples = new Examples(document.getComponents());
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (!path.startsWith("/v1/internal")) {
                item.getOperations().values().forEach(examples::addTo);
            }
        });
    }

    private void addTo(Operation operation) {
        if (operation.getRequestBody() != null) {
            addTo(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                addTo(answer.getContent());
            }
        });
    }

    private void addTo(Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            boolean hasNone = media.getExample() == null
                    && (media.getExamples() == null || media.getExamples().isEmpty());
            if (hasNone && media.getSchema() != null) {
                add(type, media);
            }
        });
    }

    private void add(String type, MediaType media) {
        String schema = SchemaRules.named(media.getSchema());
        if (schema == null) {
            boolean isText = media.getSchema().getType() != null
                    && media.getSchema().getType().contains(SchemaType.STRING);
            media.setExample(isText ? TEXTS.getOrDefault(type, "text") : values.of(media.getSchema()));
            return;
        }
        if (components.getExamples() == null || !components.getExamples().containsKey(schema)) {
            components.addExample(schema, createExample().value(values.of(media.getSchema())));
        }
        media.setExamples(
                new java.util.TreeMap<>(Map.of("example", createExample().ref("#/components/examples/" + schema))));
    }
}
