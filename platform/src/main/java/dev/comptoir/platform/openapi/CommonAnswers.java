package dev.comptoir.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Adds to the document of a program what follows from the annotations of its operations and from its records. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

    private final IndexView index;

    public CommonAnswers(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        addShared(document.getComponents());
        ReturnedAnswer returned = new ReturnedAnswer(index, document.getComponents());
        Map<String, OperationSource> sources = OperationSource.all(index);
        document.getPaths().getPathItems().forEach((path, item) -> {
            for (Operation operation : item.getOperations().values()) {
                OperationSource source = sources.get(operation.getOperationId());
                if (source != null) {
                    returned.addTo(operation, source);
                    new OperationAnswers(operation, source).complete();
                    parameters(operation).forEach(each -> ParameterTexts.complete(path, each));
                }
            }
        });
        PageSchemas.describe(document.getComponents());
        new SchemaRules(document, index).apply();
        SchemaNames.improve(document);
        UnusedSchemas.remove(document);
        Examples.addTo(document);
        StableOrder.of(document);
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static void addShared(Components components) {
        SharedAnswers.addTo(components);
        components.addSecurityScheme(
                "apiKey",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A secret key (sk_...) from a server, a publishable key (pk_...) from a"
                                + " storefront, or an access token (JWT) of the identity provider that the operator"
                                + " named for the staff."));
        components.removeSecurityScheme("SecurityScheme");
    }
}
