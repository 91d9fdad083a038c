package dev.comptoir.platform.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** The same document from every build: what has no order of its own goes by name. */
final class StableOrder {

    private StableOrder() {}

    static void of(OpenAPI document) {
        sorted(document.getPaths().getPathItems(), document.getPaths()::setPathItems);
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(StableOrder::of);
        }
        Components components = document.getComponents();
        sorted(components.getSchemas(), components::setSchemas);
        sorted(components.getResponses(), components::setResponses);
        sorted(components.getHeaders(), components::setHeaders);
        sorted(components.getExamples(), components::setExamples);
        if (document.getTags() != null) {
            document.setTags(document.getTags().stream()
                    .sorted(Comparator.comparing(Tag::getName))
                    .toList());
        }
    }

    private static void of(Operation operation) {
        sorted(operation.getResponses().getAPIResponses(), operation.getResponses()::setAPIResponses);
        for (APIResponse answer : operation.getResponses().getAPIResponses().values()) {
            sorted(answer.getHeaders(), answer::setHeaders);
        }
        if (operation.getTags() != null) {
            operation.setTags(List.copyOf(new java.util.TreeSet<>(operation.getTags())));
        }
    }

    private static <T> void sorted(Map<String, T> named, Consumer<Map<String, T>> setter) {
        if (named != null) {
            setter.accept(new TreeMap<>(named));
        }
    }
}
