package dev.comptoir.platform.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Schemas that no operation, no answer and no webhook leads to are no part of the contract. */
final class UnusedSchemas {

    private final Map<String, Schema> schemas;
    private final Set<String> used = new HashSet<>();

    private UnusedSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void remove(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        UnusedSchemas unused = new UnusedSchemas(schemas);
        operations(document).forEach(unused::look);
        document.getComponents().getResponses().values().forEach(unused::look);
        List.copyOf(schemas.keySet()).stream()
                .filter(name -> !unused.used.contains(name))
                .forEach(document.getComponents()::removeSchema);
    }

    private static Stream<Operation> operations(OpenAPI document) {
        Stream<PathItem> webhooks =
                document.getWebhooks() == null ? Stream.of() : document.getWebhooks().values().stream();
        return Stream.concat(document.getPaths().getPathItems().values().stream(), webhooks)
                .flatMap(path -> path.getOperations().values().stream());
    }

    private void look(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> look(parameter.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            SchemaRules.each(operation.getRequestBody().getContent()).forEach(this::look);
        }
        operation.getResponses().getAPIResponses().values().forEach(this::look);
    }

    private void look(APIResponse answer) {
        SchemaRules.each(answer.getContent()).forEach(this::look);
    }

    private void look(Schema schema) {
        if (schema == null) {
            return;
        }
        String name = SchemaRules.named(schema);
        if (name != null && used.add(name)) {
            look(schemas.get(name));
        }
        SchemaRules.parts(schema).forEach(this::look);
    }
}
