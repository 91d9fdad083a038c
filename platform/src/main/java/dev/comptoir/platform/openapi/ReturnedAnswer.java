package dev.comptoir.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;

/** What a method returns is the good answer of its operation, also when its author described nothing but refusals. */
final class ReturnedAnswer {

    private static final Set<String> WRAPPERS = Set.of(Uni.class.getName(), RestResponse.class.getName());

    private final IndexView index;
    private final Components components;

    ReturnedAnswer(IndexView index, Components components) {
        this.index = index;
        this.components = components;
    }

    void addTo(Operation operation, OperationSource source) {
        operation.getResponses().getAPIResponses().values().forEach(ReturnedAnswer::dropParameters);
        boolean isDescribed = operation.getResponses().getAPIResponses().keySet().stream()
                .anyMatch(status -> status.compareTo("400") < 0 && !status.equals("304"));
        Type returned = unwrapped(source.method().returnType());
        if (isDescribed || returned.name().toString().equals(Response.class.getName())) {
            return;
        }
        if (returned.name().toString().toLowerCase(java.util.Locale.ROOT).endsWith("void")) {
            operation.getResponses().addAPIResponse("204", createAPIResponse().description("Done"));
            return;
        }
        operation
                .getResponses()
                .addAPIResponse("200", createAPIResponse().description("Done").content(content(source, returned)));
    }

    /** A text is of the types its method names, everything else is JSON. */
    private Content content(OperationSource source, Type returned) {
        boolean isText = returned.name().toString().equals(String.class.getName());
        Content content = createContent();
        for (String type : isText ? source.produces() : List.of(MediaType.APPLICATION_JSON)) {
            content.addMediaType(
                    withoutParameters(type),
                    createMediaType().schema(isText ? createSchema().addType(SchemaType.STRING) : schema(returned)));
        }
        return content;
    }

    /** The charset is no part of what a client asks for. */
    private static void dropParameters(APIResponse answer) {
        if (answer.getContent() == null || answer.getContent().getMediaTypes() == null) {
            return;
        }
        Content content = createContent();
        answer.getContent()
                .getMediaTypes()
                .forEach((type, media) -> content.addMediaType(withoutParameters(type), media));
        answer.setContent(content);
    }

    private static String withoutParameters(String type) {
        return type.replaceFirst("\\s*;.*", "");
    }

    private Schema schema(Type returned) {
        boolean isPage = returned.name().toString().equals(Page.class.getName());
        Type item = isPage ? returned.asParameterizedType().arguments().getFirst() : returned;
        ClassInfo type = index.getClassByName(item.name());
        String name = type == null ? item.name().toString() : SchemaRules.nameOf(type);
        if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
            // A record without @Schema is not in the document; its author says more with an @APIResponseSchema.
            return createSchema().addType(SchemaType.OBJECT).description(name);
        }
        return isPage ? page(item.name().withoutPackagePrefix(), name) : SchemaRules.reference(name);
    }

    private Schema page(String type, String item) {
        String name = "Page" + type.substring(type.lastIndexOf('$') + 1);
        components.addSchema(name, PageSchemas.of(item));
        return SchemaRules.reference(name);
    }

    private static Type unwrapped(Type type) {
        Type inner = type;
        while (inner.kind() == Type.Kind.PARAMETERIZED_TYPE
                && WRAPPERS.contains(inner.name().toString())) {
            inner = inner.asParameterizedType().arguments().getFirst();
        }
        return inner;
    }
}
