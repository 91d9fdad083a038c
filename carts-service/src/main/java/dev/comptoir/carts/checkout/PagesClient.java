package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.domain.SourcedItem;
import dev.comptoir.contracts.calls.PageCheckAnswerV1;
import dev.comptoir.contracts.calls.PageCheckRequestV1;
import dev.comptoir.contracts.calls.PageCheckRequestV1.PageCheckItemV1;
import dev.comptoir.platform.call.Answer;
import dev.comptoir.platform.call.Answer.Done;
import dev.comptoir.platform.call.Answer.Refused;
import dev.comptoir.platform.call.Answer.Unknown;
import dev.comptoir.platform.call.ServiceCall;
import dev.comptoir.platform.call.ServiceClient;
import dev.comptoir.platform.security.SuitePasses;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets catalog-service compare rows of a cart with the pages that their shopper saw them on, outside any transaction. */
@ApplicationScoped
class PagesClient {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final ServiceClient catalog;
    private final SuitePasses passes;

    PagesClient(
            Vertx vertx,
            SuitePasses passes,
            @ConfigProperty(name = "comptoir.services.catalog.url", defaultValue = "http://127.0.0.1:8085") String url,
            @ConfigProperty(name = "carts.pages-patience", defaultValue = "PT5S") Duration patience) {
        this.catalog = new ServiceClient(vertx, url, patience);
        this.passes = passes;
    }

    /** Fails unless each page offers its row like that, or is none of the store's. */
    Uni<Void> check(List<SourcedItem> items) {
        PageCheckRequestV1 request =
                new PageCheckRequestV1(items.stream().map(PagesClient::asked).toList());
        ServiceCall call =
                ServiceCall.post("/v1/internal/page-checks", request, passes.issue(PageCheckRequestV1.PURPOSE));
        return catalog.send(call, PageCheckAnswerV1.class)
                .invoke(answer -> judge(items, answer))
                .replaceWithVoid();
    }

    private static PageCheckItemV1 asked(SourcedItem item) {
        return new PageCheckItemV1(item.url(), item.sku(), item.unitPrice(), item.options());
    }

    private static void judge(List<SourcedItem> items, Answer<PageCheckAnswerV1> answer) {
        switch (answer) {
            case Done<PageCheckAnswerV1> done -> PageVerdict.check(items, done.body());
            case Refused<PageCheckAnswerV1> _ -> throw PageVerdict.notVerified(items, SOON);
            case Unknown<PageCheckAnswerV1> unknown -> throw PageVerdict.notVerified(items, unknown.retryAfter());
        }
    }
}
