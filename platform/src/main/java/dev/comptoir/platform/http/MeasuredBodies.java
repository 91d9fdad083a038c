package dev.comptoir.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Counts a body that did not say beforehand how long it is, before anything reads it. */
@Provider
@Priority(1)
class MeasuredBodies implements ReaderInterceptor {

    private final CurrentVertxRequest current;

    MeasuredBodies(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        RoutingContext exchange = current.getCurrent();
        if (exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            long limit = BodyLimits.of(exchange);
            byte[] body = context.getInputStream().readNBytes((int) limit + 1);
            if (body.length > limit) {
                BodyLimits.closeAfterAnswer(exchange);
                throw BodyLimits.tooLarge(limit);
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }
}
