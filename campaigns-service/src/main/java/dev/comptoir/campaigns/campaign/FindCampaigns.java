package dev.comptoir.campaigns.campaign;

import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists campaigns, the newest first and the built-in one last, and finds one. */
@ApplicationScoped
class FindCampaigns {

    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final String SCOPE = "recovery-campaigns";

    private final CampaignListStore campaigns;
    private final Cursors cursors;

    FindCampaigns(CampaignListStore campaigns, Cursors cursors) {
        this.campaigns = campaigns;
        this.cursors = cursors;
    }

    Uni<Page<CampaignView>> page(String cursor, int limit, boolean isCounted) {
        UUID before = cursor == null
                ? AFTER_ALL
                : UUID.fromString(cursors.read(SCOPE, cursor).getFirst());
        return campaigns
                .page(before, limit + 1)
                .map(found -> Page.of(
                        found,
                        limit,
                        last -> cursors.write(SCOPE, List.of(last.id().toString()))))
                .chain(page -> isCounted
                        ? campaigns.count().map(page::withTotal)
                        : Uni.createFrom().item(page));
    }

    Uni<CampaignView> one(UUID id) {
        return campaigns.one(id);
    }
}
