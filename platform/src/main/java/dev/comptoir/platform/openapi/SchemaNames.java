package dev.comptoir.platform.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names of schemas as a generated client shows them: a page is named for what is on it ({@code OrderSummaryPage}), what is
 * sent is an {@code ..Input}. A schema {@code CancelOrderRequest} would be taken for the parameters of
 * {@code cancelOrder}, which generators call so.
 */
final class SchemaNames {

    private final Map<String, String> names = new HashMap<>();

    private SchemaNames() {}

    static void improve(OpenAPI document) {
        Components components = document.getComponents();
        if (components.getSchemas() == null) {
            return;
        }
        SchemaNames names = new SchemaNames();
        Map<String, Schema> renamed = new TreeMap<>();
        components.getSchemas().forEach((name, schema) -> renamed.put(names.better(name, schema), schema));
        components.setSchemas(renamed);
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(names::follow);
        }
        renamed.values().forEach(names::follow);
    }

    private String better(String name, Schema schema) {
        String better = name;
        Schema items =
                schema.getProperties() == null ? null : schema.getProperties().get("items");
        if (name.startsWith("Page") && items != null && items.getItems() != null) {
            better = SchemaRules.named(items.getItems()) + "Page";
        } else if (name.endsWith("Request")) {
            better = withoutRequest(name) + "Input";
        } else if (name.endsWith("RequestPatch")) {
            better = withoutRequest(name) + "Patch";
        }
        names.put(name, better);
        return better;
    }

    private static String withoutRequest(String name) {
        return name.substring(0, name.lastIndexOf("Request"));
    }

    private void follow(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(each -> follow(each.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            SchemaRules.each(operation.getRequestBody().getContent()).forEach(this::follow);
        }
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(answer -> SchemaRules.each(answer.getContent()).forEach(this::follow));
    }

    private void follow(Schema schema) {
        if (schema == null) {
            return;
        }
        String name = SchemaRules.named(schema);
        if (name != null && names.containsKey(name)) {
            schema.setRef(SchemaRules.PREFIX + names.get(name));
        }
        SchemaRules.parts(schema).forEach(this::follow);
    }
}
