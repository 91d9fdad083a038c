package dev.comptoir.gateway.proxy;

import dev.comptoir.platform.http.InternalHeaders;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * The folder of contents that files-service and the gateway both see. An answer that names a file in it is sent from here by
 * the kernel: the bytes pass no program, and who reads slowly costs no memory.
 */
final class SharedFolder {

    private static final Logger LOG = Logger.getLogger(SharedFolder.class);

    private final Path folder;

    SharedFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Not while it cannot be read, as when it is not mounted: files-service sends the bytes itself then. */
    void offer(MultiMap request) {
        if (Files.isReadable(folder)) {
            request.set(InternalHeaders.FILES_OFFERED, "1");
        }
    }

    /** Whether an answer names a file instead of bringing it. */
    static boolean isNamedBy(HttpClientResponse answer) {
        return answer.headers().contains(InternalHeaders.FILE_NAMED);
    }

    Future<Void> send(HttpClientResponse named, HttpServerResponse to) {
        String[] parts = named.getHeader(InternalHeaders.FILE_NAMED).split(" ");
        Path file = folder.resolve(parts[0]).normalize();
        if (parts.length != 3 || !file.startsWith(folder)) {
            return Future.failedFuture("files-service names what is not in the folder: " + parts[0]);
        }
        to.putHeader(HttpHeaders.CONTENT_LENGTH, parts[2]);
        return to.sendFile(file.toString(), Long.parseLong(parts[1]), Long.parseLong(parts[2]))
                .onFailure(failure -> {
                    if (!to.closed()) {
                        LOG.errorf("the file %s was not sent: %s", file, failure.toString());
                    }
                });
    }
}
