package dev.comptoir.inventory.levelfile;

import dev.comptoir.platform.http.StreamedBody;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets a file of levels reach its resource as it comes. */
@ApplicationScoped
class LevelBodyRoute {

    void register(@Observes Router router) {
        StreamedBody.hold(router, HttpMethod.PUT, "/inventory/level-file");
    }
}
