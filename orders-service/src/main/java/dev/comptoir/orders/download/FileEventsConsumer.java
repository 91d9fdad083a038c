package dev.comptoir.orders.download;

import dev.comptoir.contracts.files.EntitlementExtendedV1;
import dev.comptoir.contracts.files.EntitlementGrantedV1;
import dev.comptoir.contracts.files.EntitlementRevokedV1;
import dev.comptoir.contracts.files.FileDownloadedV1;
import dev.comptoir.contracts.files.FileReplacedV1;
import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.platform.inbox.EventDispatcher;
import dev.comptoir.platform.inbox.EventRoutes;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes what is said of digital files and of the rights to download them. */
@ApplicationScoped
class FileEventsConsumer {

    private final EventDispatcher dispatcher;
    private final EventRoutes routes;

    FileEventsConsumer(EventDispatcher dispatcher, ProjectDownload project, DownloadStore downloads) {
        this.dispatcher = dispatcher;
        this.routes = new EventRoutes()
                .on(FileUploadedV1.class, (meta, file) -> downloads.name(file.fileGuid(), file.version(), file.name()))
                .on(FileReplacedV1.class, (meta, file) -> downloads.name(file.fileGuid(), file.version(), file.name()))
                .on(
                        EntitlementGrantedV1.class,
                        (meta, granted) -> project.handle(meta, tx -> downloads.grant(tx, granted)))
                .on(
                        EntitlementExtendedV1.class,
                        (meta, extended) -> project.handle(meta, tx -> downloads.extend(tx, extended)))
                .on(
                        EntitlementRevokedV1.class,
                        (meta, revoked) -> project.handle(meta, tx -> downloads.revoke(tx, revoked)))
                .on(
                        FileDownloadedV1.class,
                        (meta, started) -> project.handle(meta, tx -> downloads.count(tx, started)));
    }

    @Incoming("files")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> on(IncomingKafkaRecordBatch<String, byte[]> batch) {
        return dispatcher.dispatch(batch, "orders.files", routes);
    }
}
