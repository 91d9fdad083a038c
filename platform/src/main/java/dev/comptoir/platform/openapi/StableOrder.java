package dev.comptoir.platform.openapi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** The same document from every build: what has no order of its own goes by name, and a form goes before JSON. */
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
            operation.setTags(List.copyOf(new TreeSet<>(operation.getTags())));
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            formsFirst(operation.getRequestBody().getContent());
        }
    }

    /** Two methods at one address make one operation, and which of their bodies comes first is chance; generators go by the first. */
    private static void formsFirst(Content content) {
        Map<String, MediaType> ordered = new LinkedHashMap<>();
        content.getMediaTypes().forEach((type, body) -> {
            if (isForm(type)) {
                ordered.put(type, body);
            }
        });
        content.getMediaTypes().forEach(ordered::putIfAbsent);
        content.setMediaTypes(ordered);
    }

    private static boolean isForm(String type) {
        return type.equals("application/x-www-form-urlencoded") || type.equals("multipart/form-data");
    }

    private static <T> void sorted(Map<String, T> named, Consumer<Map<String, T>> setter) {
        if (named != null) {
            setter.accept(new TreeMap<>(named));
        }
    }
}
