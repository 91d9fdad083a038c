package dev.comptoir.orders.listexport;

import dev.comptoir.orders.export.ExportAsk;
import dev.comptoir.orders.export.ExportFiles;
import dev.comptoir.orders.export.ExportFormat;
import dev.comptoir.orders.export.ExportMapper;
import dev.comptoir.orders.export.ExportStore;
import dev.comptoir.orders.export.ExportSubject;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestMulti;

/** What the exports of all lists ask and answer over HTTP; their resources say only which list. */
@ApplicationScoped
class ListExportMapper {

    private final ExportFiles files;
    private final ExportStore exports;
    private final Callers callers;

    ListExportMapper(ExportFiles files, ExportStore exports, Callers callers) {
        this.files = files;
        this.exports = exports;
        this.callers = callers;
    }

    /** @param asked the request, given the format that the headers want */
    Uni<Response> export(ExportSubject subject, HttpHeaders headers, Function<ListFormat, ListExportRequest> asked) {
        Optional<ExportFormat> accepted = ExportMapper.accepted(headers);
        ListExportRequest request = asked.apply(ListFormat.of(accepted.orElse(null)));
        return files.export(
                        new ExportAsk(subject, request, request.plan(), 0),
                        accepted.isPresent(),
                        callers.requestKey("export-" + subject.word(), request),
                        callers.current().name())
                .map(answered -> ExportMapper.answer(answered, ListExportView::of));
    }

    Uni<Page<ListExportView>> page(ExportSubject subject, ChangesRequest changes, PageRequest page) {
        return exports.page(subject, changes, page).map(found -> found.map(ListExportView::of));
    }

    Uni<ListExportView> find(ExportSubject subject, UUID id) {
        return exports.find(subject, id).map(ListExportView::of);
    }

    RestMulti<byte[]> file(ExportSubject subject, UUID id, HttpHeaders asked) {
        return ExportMapper.file(files, subject, id, asked);
    }
}
