package dev.comptoir.catalog.productimport;

import dev.comptoir.platform.http.StreamedBody;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets a product file reach its resource as it comes. */
@ApplicationScoped
class ImportBodyRoute {

    void register(@Observes Router router) {
        StreamedBody.holdWithinLimit(router, HttpMethod.POST, "/product-imports");
    }
}
