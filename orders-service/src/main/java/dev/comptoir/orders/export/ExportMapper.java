package dev.comptoir.orders.export;

import dev.comptoir.platform.http.Acceptance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestMulti;

/** What exports ask and answer over HTTP: the file itself where it is wanted and small, else the job. */
public final class ExportMapper {

    private ExportMapper() {}

    /** What kind of file these headers want; empty for the job. */
    public static Optional<ExportFormat> accepted(HttpHeaders headers) {
        return ExportFormat.of(headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .toList());
    }

    /** @param view how the job is shown */
    public static Response answer(AnsweredExport answered, Function<Export, ?> view) {
        Response.ResponseBuilder answer =
                answered.file() == null ? job(answered.export(), view) : file(answered.export(), answered.file());
        return (answered.once().isReplayed() ? answer.header("Idempotent-Replayed", "true") : answer).build();
    }

    private static Response.ResponseBuilder file(Export export, byte[] file) {
        Response.ResponseBuilder answer = Response.ok(file);
        headers(export).forEach((name, values) -> answer.header(name, values.getFirst()));
        return answer;
    }

    private static Response.ResponseBuilder job(Export export, Function<Export, ?> view) {
        return Response.accepted(view.apply(export))
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LOCATION, export.path());
    }

    /** The file of an export piece by piece, where the headers take its format. */
    public static RestMulti<byte[]> file(ExportFiles files, ExportSubject subject, UUID id, HttpHeaders asked) {
        return RestMulti.fromUniResponse(
                files.downloadable(subject, id)
                        .invoke(export ->
                                Acceptance.check(asked, export.format().contentType())),
                export -> files.pieces(export.id()),
                ExportMapper::headers);
    }

    /** Those a file is answered with. */
    public static Map<String, List<String>> headers(Export export) {
        return Map.of(
                HttpHeaders.CONTENT_TYPE, List.of(export.format().contentType()),
                HttpHeaders.CONTENT_DISPOSITION, List.of("attachment; filename=\"" + export.fileName() + "\""),
                HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }
}
