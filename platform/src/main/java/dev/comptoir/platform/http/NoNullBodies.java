package dev.comptoir.platform.http;

import dev.comptoir.kernel.Kind;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.PushbackInputStream;

/** Refuses the JSON text {@code null}, which would be read as if no body had been sent. */
@Provider
class NoNullBodies implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!context.getMediaType().getSubtype().endsWith("json")) {
            return context.proceed();
        }
        PushbackInputStream body = new PushbackInputStream(context.getInputStream());
        int first = body.read();
        if (first < 0) {
            return context.proceed();
        }
        body.unread(first);
        context.setInputStream(body);
        Object read = context.proceed();
        if (read == null) {
            throw Kind.INVALID.refusal(
                    "invalid-json", "The body must be one JSON object of the documented shape, and it must be there.");
        }
        return read;
    }
}
