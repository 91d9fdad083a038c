package dev.comptoir.files.storage;

import dev.comptoir.platform.http.InternalHeaders;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names the file to a gateway that sees the folder of contents too, instead of sending it there. */
class NamedFilesFilter {

    private final Path contents;

    NamedFilesFilter(StorageSettings settings) {
        this.contents = FolderStorage.contents(settings);
    }

    @ServerResponseFilter
    void name(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof PathPart part
                && request.getHeaderString(InternalHeaders.FILES_OFFERED) != null
                && HttpMethod.GET.equals(request.getMethod())
                && part.file.startsWith(contents)) {
            answer.setEntity(null);
            answer.getHeaders()
                    .putSingle(
                            InternalHeaders.FILE_NAMED,
                            contents.relativize(part.file) + " " + part.offset + " " + part.count);
        }
    }
}
