package dev.comptoir.files.image;

import dev.comptoir.contracts.calls.StoredImageAnswerV1;
import dev.comptoir.files.upload.ContentRoute;
import dev.comptoir.platform.security.SuitePasses;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where catalog-service stores the pictures of an import; the gateway never routes it. */
@Path("/internal/images")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal", description = "Between the programs of the suite")
class InternalImageResource {

    private final UploadImage upload;
    private final SuitePasses passes;
    private final CurrentVertxRequest current;
    private final String publicUrl;

    InternalImageResource(
            UploadImage upload,
            SuitePasses passes,
            CurrentVertxRequest current,
            @ConfigProperty(name = "comptoir.public-url") String publicUrl) {
        this.upload = upload;
        this.passes = passes;
        this.current = current;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    @POST
    @PermitAll
    @Operation(operationId = "storeImage", summary = "Store a picture", description = """
            The body is the picture, as for `uploadImage`. Takes a pass of the suite instead of a key.""")
    public Uni<RestResponse<StoredImageAnswerV1>> store(
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        passes.check(StoredImageAnswerV1.PURPOSE, authorization);
        return upload.upload(ContentRoute.body(current.getCurrent()))
                .map(image -> ResponseBuilder.create(RestResponse.Status.CREATED, answer(image))
                        .build());
    }

    private StoredImageAnswerV1 answer(Image image) {
        return new StoredImageAnswerV1(
                image.id(), ImageView.of(image, publicUrl).url());
    }
}
