package dev.comptoir.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
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
        Map<String, OperationSource> sources = OperationSource.all(index);
        for (PathItem path : document.getPaths().getPathItems().values()) {
            for (Operation operation : path.getOperations().values()) {
                OperationSource source = sources.get(operation.getOperationId());
                if (source != null) {
                    new OperationAnswers(operation, source).complete();
                }
            }
        }
        new SchemaRules(document, index).apply();
    }

    private static void addShared(Components components) {
        SharedAnswers.addTo(components);
        components.addSecurityScheme(
                "apiKey",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A secret key (sk_...) from a server, a publishable key (pk_...) from a"
                                + " storefront."));
        components.removeSecurityScheme("SecurityScheme");
    }
}
