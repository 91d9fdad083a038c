package dev.comptoir.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Completes one operation: scopes, parameters in headers, and every answer it can give. */
final class OperationAnswers {

    /** What is answered with a page where people follow a link. */
    private static final Set<String> PAGES = Set.of("404", "409", "410", "422");

    private final Operation operation;
    private final OperationSource source;
    private final APIResponses answers;

    OperationAnswers(Operation operation, OperationSource source) {
        this.operation = operation;
        this.source = source;
        this.answers = operation.getResponses();
    }

    void complete() {
        scopes();
        headers();
        keys();
        refusals();
        answers.getAPIResponses().forEach(this::complete);
        if (isPage()) {
            pages();
        }
        // Bodies of no shape, as of HEAD, are none.
        answers.getAPIResponses().values().stream()
                .filter(answer -> SchemaRules.each(answer.getContent()).isEmpty())
                .forEach(answer -> answer.setContent(null));
    }

    private void scopes() {
        List<String> scopes = source.scopes();
        if (scopes.isEmpty()) {
            answers.removeAPIResponse("401");
            answers.removeAPIResponse("403");
            operation.setSecurity(List.of());
            return;
        }
        // One requirement for each: any of them is enough.
        operation.setSecurity(scopes.stream()
                .map(scope -> createSecurityRequirement().addScheme("apiKey", scope))
                .toList());
        String words = scopes.stream().map(scope -> "`" + scope + "`").collect(Collectors.joining(" or "));
        String text = operation.getDescription() == null
                ? ""
                : operation.getDescription().replaceAll("\\s*Scopes? ?:? ?[a-z:, ]+(or [a-z:]+)?\\.?$", "");
        operation.setDescription((text + "\n\nScope: " + words + ".").strip());
        replace("401");
        addForbidden();
    }

    /** What an author says of 403 stands before what every operation says of it; Quarkus' own word says nothing. */
    private void addForbidden() {
        APIResponse known = answers.getAPIResponse("403");
        String text = known == null ? null : known.getDescription();
        if (text == null || !text.startsWith("`")) {
            replace("403");
        } else {
            known.setDescription(text + "\n\n" + SharedAnswers.text("403"));
        }
    }

    private void headers() {
        if (source.ifMatch().isEmpty() && parameters().stream().anyMatch(each -> "If-Match".equals(each.getName()))) {
            add("412");
        }
        source.ifMatch().ifPresent(required -> {
            Parameter header = parameter("If-Match")
                    .required(required)
                    .description("The ETag of the version that this changes" + (required ? "" : "; optional"));
            header.getSchema().maxLength(200);
            add("412");
            if (required) {
                add("428");
            }
        });
        if (source.isConditional()) {
            parameter("If-None-Match")
                    .description("An ETag that is known already; if it is still right, the answer is 304");
            if (!answers.hasAPIResponse("304")) {
                answers.addAPIResponse("304", createAPIResponse().description("Nothing changed since that ETag"));
            }
        }
    }

    private void keys() {
        source.idempotent().ifPresent(required -> {
            Parameter header = parameter("Idempotency-Key")
                    .required(required)
                    .description("A fresh UUID. Repeated with it, the request has one effect and gets the first answer"
                            + " again.");
            header.setSchema(createSchema()
                    .addType(SchemaType.STRING)
                    .minLength(1)
                    .maxLength(257)
                    .addExample("0192f0c1-7a3e-7c1e-9d55-3f7d5d0e8a11"));
            note("409", "`idempotency-key-in-progress`: the first request with this key is still running");
            note("422", "`idempotency-key-reused`: this key was sent with another body");
        });
    }

    private void refusals() {
        boolean hasBody = operation.getRequestBody() != null;
        List<Parameter> parameters = parameters();
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == In.PATH)) {
            add("404");
        }
        if (hasBody) {
            List.of("408", "413", "415").forEach(this::add);
        }
        List.of("400", "406", "414", "429", "431", "500", "502", "503", "504").forEach(this::add);
    }

    private void complete(String status, APIResponse answer) {
        if (answer.getRef() != null) {
            return;
        }
        if (status.compareTo("400") >= 0) {
            answer.setContent(SharedAnswers.problem());
            if (SharedAnswers.saysWhenToTryAgain(status)) {
                answer.addHeader("Retry-After", SharedAnswers.header("Retry-After"));
            }
            return;
        }
        if (status.equals("204") || status.equals("303") || status.equals("304")) {
            answer.setContent(null);
        }
        for (String name : headersOf(status)) {
            answer.addHeader(name, SharedAnswers.header(name));
        }
    }

    /** Links in mails answer people, so what is wrong with the link is a page too. */
    private boolean isPage() {
        return answers.getAPIResponses().values().stream()
                .anyMatch(answer ->
                        answer.getContent() != null && answer.getContent().hasMediaType(MediaType.TEXT_HTML));
    }

    private void pages() {
        answers.getAPIResponses().forEach((status, answer) -> {
            if (answer.getRef() == null && (status.compareTo("300") < 0 || PAGES.contains(status))) {
                Content content = createContent()
                        .addMediaType(
                                MediaType.TEXT_HTML,
                                createMediaType().schema(createSchema().addType(SchemaType.STRING)));
                SchemaRules.described(answer.getContent()).forEach(content::addMediaType);
                answer.setContent(content);
            }
        });
    }

    private List<String> headersOf(String status) {
        List<String> names = new ArrayList<>(List.of("RateLimit", "RateLimit-Policy"));
        boolean hasVersion = source.ifMatch().isPresent() && !status.equals("204") || source.isConditional();
        if (hasVersion && source.answersWithHeaders()) {
            names.add("ETag");
        }
        if (Set.of("201", "302", "303").contains(status) && source.answersWithHeaders()) {
            names.add("Location");
        }
        if (source.idempotent().isPresent()) {
            names.add("Idempotent-Replayed");
        }
        return names;
    }

    /** Keeps what the author wrote about this status and adds to it. */
    private void note(String status, String text) {
        APIResponse known = answers.getAPIResponse(status);
        if (known == null) {
            answers.addAPIResponse(status, createAPIResponse().description(text));
        } else if (!known.getDescription().contains(text)) {
            known.setDescription(known.getDescription() + "\n\n" + text);
        }
    }

    private void add(String status) {
        if (answers.hasAPIResponse(status)) {
            return;
        }
        replace(status);
    }

    private void replace(String status) {
        answers.addAPIResponse(status, SharedAnswers.reference(status));
    }

    private List<Parameter> parameters() {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /** The header parameter of this name, made when the method does not take it itself. */
    private Parameter parameter(String name) {
        return parameters().stream()
                .filter(each -> each.getIn() == In.HEADER && name.equals(each.getName()))
                .findFirst()
                .orElseGet(() -> {
                    Parameter made = createParameter()
                            .name(name)
                            .in(In.HEADER)
                            .schema(createSchema().addType(SchemaType.STRING).maxLength(200));
                    operation.addParameter(made);
                    return made;
                });
    }
}
