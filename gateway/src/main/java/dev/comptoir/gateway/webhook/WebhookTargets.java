package dev.comptoir.gateway.webhook;

import dev.comptoir.gateway.event.WebhooksConfig;
import dev.comptoir.gateway.webhook.domain.WebhookProblem;
import dev.comptoir.gateway.webhook.domain.WebhookUrl;
import dev.comptoir.platform.net.Reach;
import dev.comptoir.platform.net.SafeHttp;
import dev.comptoir.platform.net.TargetRefused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/** Refuses addresses that events are never sent to, before an endpoint is stored. */
@ApplicationScoped
class WebhookTargets {

    private final SafeHttp http;
    private final Reach reach;

    @Inject
    WebhookTargets(SafeHttp http, WebhooksConfig config) {
        this(http, config.reach());
    }

    WebhookTargets(SafeHttp http, Reach reach) {
        this.http = http;
        this.reach = reach;
    }

    Uni<Void> check(String url) {
        WebhookUrl.check(url, reach == Reach.LOOPBACK, reach == Reach.ANYWHERE);
        return http.check(URI.create(url), reach)
                .onFailure(TargetRefused.class)
                .transform(_ -> WebhookProblem.notPublic());
    }
}
