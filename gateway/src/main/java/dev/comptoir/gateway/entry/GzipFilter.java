package dev.comptoir.gateway.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comptoir.gateway.proxy.Gzip;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Compresses the gateway's own JSON answers as the proxy compresses those of the services. */
class GzipFilter {

    private static final int WORTH_IT = 1_024;

    private final ObjectMapper json;

    GzipFilter(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void compress(ContainerResponseContext answer, ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        if (!answer.hasEntity() || !isJson(answer.getMediaType()) || !Gzip.isWanted(accepted, answer.getStatus())) {
            return;
        }
        byte[] plain = bytes(answer.getEntity());
        if (plain.length > WORTH_IT) {
            Gzip gzip = new Gzip();
            Buffer whole = gzip.add(Buffer.buffer(plain)).appendBuffer(gzip.end());
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
            answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            answer.setEntity(whole.getBytes());
        }
    }

    private byte[] bytes(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJson(MediaType type) {
        return type != null && type.getSubtype().contains("json");
    }
}
