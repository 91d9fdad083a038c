package dev.comptoir.files.image;

import dev.comptoir.files.upload.ContentRoute;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Pictures over HTTP, for the merchant. */
@Path("/images")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Images", description = "The store's logo and product pictures, with addresses for everybody")
class ImageResource {

    private final ImageStore images;
    private final UploadImage upload;
    private final DeleteImage delete;
    private final CurrentVertxRequest current;
    private final String publicUrl;

    ImageResource(
            ImageStore images,
            UploadImage upload,
            DeleteImage delete,
            CurrentVertxRequest current,
            @ConfigProperty(name = "comptoir.public-url") String publicUrl) {
        this.images = images;
        this.upload = upload;
        this.delete = delete;
        this.current = current;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    @POST
    @RolesAllowed("files:write")
    @Operation(operationId = "uploadImage", summary = "Upload a picture", description = """
            The body is a PNG, JPEG, WebP or GIF of up to 10 MB (by default), 12,000 pixels per side and 50 million in all, told
            by its content whatever it is called; SVG is refused. Smaller ones are made, 1600, 800, 400 and 200
            pixels wide where that is smaller, without EXIF: JPEG of JPEG and of WebP without transparency, else PNG; none of what
            moves and of WebP above 12 million pixels. `url` never changes and may be cached for ever: set it as
            `emails.logoUrl` of `/settings/store` and as `imageUrl` of products. The same picture again is the same image.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = ImageView.class, responseCode = "201", responseDescription = "Uploaded")
    @APIResponse(responseCode = "400", description = "`content-incomplete`")
    @APIResponse(responseCode = "413", description = "`content-too-large`")
    @APIResponse(responseCode = "415", description = "`image-type-not-supported`")
    @APIResponse(responseCode = "422", description = "`image-too-many-pixels`, `image-unreadable`, `empty-content`")
    @APIResponse(responseCode = "507", description = "`storage-full`: nothing was kept")
    public Uni<RestResponse<ImageView>> upload() {
        return upload.upload(ContentRoute.body(current.getCurrent()))
                .map(image -> ResponseBuilder.create(RestResponse.Status.CREATED, view(image))
                        .header(HttpHeaders.LOCATION, "/v1/images/" + image.id())
                        .build());
    }

    @GET
    @RolesAllowed({"files:read", "files:write"})
    @Operation(operationId = "listImages", summary = "List pictures", description = """
            Newest first unless `sort` says otherwise. Pictures never change: `updatedFrom` and `sort` go by `createdAt`; one
            that was deleted is not listed any more.""")
    public Uni<Page<ImageView>> list(@BeanParam @Valid ChangesRequest changes, @BeanParam @Valid PageRequest page) {
        return images.page(changes, page).map(found -> found.map(this::view));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"files:read", "files:write"})
    @Operation(operationId = "getImage", summary = "Get a picture", description = "Its sizes and their addresses.")
    public Uni<ImageView> get(@RestPath UUID id) {
        return images.find(id).map(this::view);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("files:write")
    @Operation(operationId = "deleteImage", summary = "Delete a picture", description = """
            Its addresses give nothing any more; who has it in a cache may see it longer.""")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Uni<Void> delete(@RestPath UUID id) {
        return delete.handle(id);
    }

    private ImageView view(Image image) {
        return ImageView.of(image, publicUrl);
    }
}
