package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.DownloadProblem;
import dev.comptoir.files.download.domain.DownloadRule;
import dev.comptoir.files.entitlement.DownloadLinks;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Shows what a link of a mail leads to, with a button; whoever opens the page counts nothing. */
@ApplicationScoped
class ShowDownloadPage {

    private final DownloadStore downloads;
    private final DownloadLinks links;
    private final StoreProfiles profiles;
    private final Clock clock;

    ShowDownloadPage(DownloadStore downloads, DownloadLinks links, StoreProfiles profiles, Clock clock) {
        this.downloads = downloads;
        this.links = links;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * A page and the status it is answered with.
     *
     * @param page never null: a refusal is a page too
     */
    record Shown(int status, DownloadPage page) {}

    /** @param language of the reader; null for the order's */
    Uni<Shown> show(String token, Language language) {
        return profiles.current()
                .chain(store -> find(token)
                        .map(opened -> new Shown(
                                200,
                                new DownloadPages(store, spoken(language, opened.locale(), store.locale()))
                                        .ready(opened.purchase(), "../" + token)))
                        .onFailure(DomainException.class)
                        .recoverWithItem(refusal -> new Shown(
                                refusal.kind().status(),
                                new DownloadPages(store, spoken(language, "", store.locale())).refused(refusal))));
    }

    private Uni<DownloadStore.Opened> find(String token) {
        return Uni.createFrom()
                .item(() -> links.read(token).orElseThrow(DownloadProblem::notFound))
                .chain(downloads::open)
                .invoke(this::mustGive);
    }

    private void mustGive(DownloadStore.Opened opened) {
        Purchase purchase = opened.purchase();
        DownloadRule.mayBegin(purchase.entitlement(), opened.restarts(), clock.instant());
        if (purchase.content() == null) {
            throw DownloadProblem.fileDeleted();
        }
    }

    private static Language spoken(Language language, String order, String store) {
        return language == null ? Language.of(order, store) : language;
    }
}
