package dev.comptoir.files.grant;

import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes this program's own uploads, so that any instance serves the buyers who wait, also after a crash. */
@ApplicationScoped
class FileEventsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    FileEventsConsumer(EventDispatcher dispatcher, GrantWaiting grant) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes().on(FileUploadedV1.class, grant::handle);
    }

    @Incoming("files")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "files.files", routes);
    }
}
