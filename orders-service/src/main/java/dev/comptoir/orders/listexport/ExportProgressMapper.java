package dev.comptoir.orders.listexport;

import dev.comptoir.orders.export.Export;
import dev.comptoir.orders.export.ExportFiles;
import dev.comptoir.orders.export.ExportStore;
import dev.comptoir.orders.export.ExportSubject;
import dev.comptoir.platform.http.Acceptance;
import dev.comptoir.platform.http.EventStream;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestMulti;

/** How exports of all lists go on; their resources say only which list. */
@ApplicationScoped
class ExportProgressMapper {

    static final String FOLLOW = """
            Server-sent events: `data` is the export as it is then, once a second, and the last one when it is DONE or FAILED.
            The stream ends with it, or after ten minutes: open it again.""";
    static final String EXAMPLE = "data: {\"state\":\"RUNNING\",\"exportedCount\":20000}\n\n";

    private final ExportFiles files;
    private final ExportStore exports;

    ExportProgressMapper(ExportFiles files, ExportStore exports) {
        this.files = files;
        this.exports = exports;
    }

    RestMulti<byte[]> follow(HttpHeaders headers, ExportSubject subject, UUID id, Function<Export, Object> view) {
        Acceptance.check(headers, MediaType.SERVER_SENT_EVENTS);
        return EventStream.of(exports.find(subject, id), export -> events(export, view));
    }

    private Multi<byte[]> events(Export begun, Function<Export, Object> view) {
        return files.progress(begun).map(export -> EventStream.data(view.apply(export)));
    }
}
