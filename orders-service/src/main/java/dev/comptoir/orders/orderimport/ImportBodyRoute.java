package dev.comptoir.orders.orderimport;

import dev.comptoir.platform.http.StreamedBody;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets the file of an import reach its resource as it comes. */
@ApplicationScoped
class ImportBodyRoute {

    void register(@Observes Router router) {
        StreamedBody.hold(router, HttpMethod.POST, "/order-imports");
    }
}
