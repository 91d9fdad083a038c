package dev.comptoir.catalog.fetchschedule;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Schedules of fetches over HTTP. */
@Path("/product-fetches/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class FetchScheduleResource {

    private final FetchScheduleStore schedules;
    private final SaveFetchSchedule save;
    private final DeleteFetchSchedule delete;
    private final Callers callers;

    FetchScheduleResource(
            FetchScheduleStore schedules, SaveFetchSchedule save, DeleteFetchSchedule delete, Callers callers) {
        this.schedules = schedules;
        this.save = save;
        this.delete = delete;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "listFetchSchedules", summary = "List pages that are fetched again", description = """
            By address unless `sort` says otherwise. One that was deleted is not listed any more.""")
    public Uni<Page<FetchSchedule>> list(@BeanParam @Valid CatchUpRequest changes, @BeanParam @Valid PageRequest page) {
        return schedules.page(changes, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "getFetchSchedule", summary = "Get a page that is fetched again")
    public Uni<RestResponse<FetchSchedule>> get(@RestPath UUID id) {
        return schedules.find(id).map(schedule -> Answers.ok(schedule.version(), schedule));
    }

    @POST
    @RolesAllowed("catalog:write")
    @Idempotent
    @Operation(operationId = "createFetchSchedule", summary = "Fetch a page again and again", description = """
            The page is fetched at once and then every so many hours, as `POST /product-fetches` does: `lastFetchId` says what
            became of each button. A page that cannot be read is tried again after half an hour, an hour, two ... and no more
            after 10 failures in a row; its products stay as they are.""")
    @APIResponseSchema(value = FetchSchedule.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(responseCode = "409", description = "`fetch-schedule-url-taken`: change the schedule of that page.")
    @APIResponse(responseCode = "422", description = "`invalid-url`, `domain-not-allowed`.")
    public Uni<RestResponse<FetchSchedule>> create(@NotNull @Valid SaveFetchScheduleRequest request) {
        return save.handle(request, callers.requestKey("create-fetch-schedule", request))
                .map(saved -> Answers.created(
                        "/product-fetches/schedules/" + saved.answer().id(),
                        saved.answer().version(),
                        saved));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("catalog:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveFetchSchedule", summary = "Replace how a page is fetched again", description = """
            It is fetched at once and its failures are forgotten.""")
    @APIResponse(responseCode = "409", description = "`fetch-schedule-url-taken`: change the schedule of that page.")
    @APIResponse(responseCode = "422", description = "`invalid-url`, `domain-not-allowed`.")
    public Uni<RestResponse<FetchSchedule>> replace(
            @RestPath UUID id,
            @NotNull @Valid SaveFetchScheduleRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return save.handle(id, request, ifMatch).map(schedule -> Answers.ok(schedule.version(), schedule));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("catalog:write")
    @IfMatch(required = true)
    @Operation(operationId = "deleteFetchSchedule", summary = "Fetch a page no more", description = """
            The products that came from it stay as they are.""")
    public Uni<Void> delete(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return delete.handle(id, ifMatch);
    }
}
