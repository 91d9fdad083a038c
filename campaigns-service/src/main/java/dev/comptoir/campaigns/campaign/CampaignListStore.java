package dev.comptoir.campaigns.campaign;

import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.campaigns.campaign.domain.CampaignProblem;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads campaigns with how many mails each has sent. */
@ApplicationScoped
class CampaignListStore {

    private static final String COLUMNS = """
            c.id, c.version, c.name, c.is_system, c.is_enabled, trim(c.currency), c.threshold_minor, p.delays, p.subjects,
            p.messages, p.discounts, p.templates, p.uses, s.sent, s.clicked, c.created_at, c.updated_at""";

    private static final String FROM = """
            recovery_campaigns c
             cross join lateral (select array_agg(delay_seconds order by step) as delays,
                                        array_agg(subject order by step) as subjects,
                                        array_agg(message order by step) as messages,
                                        array_agg(discount order by step) as discounts,
                                        array_agg(coalesce(template_id::text, '') order by step) as templates,
                                        array_agg(case when d.is_offered then coalesce(d.max_uses, 0) else -1 end
                                                  order by step) as uses
                                   from recovery_campaign_steps t left join known_discounts d on d.id = t.discount_id
                                  where t.campaign_id = c.id) p
             cross join lateral (select count(*) as sent, count(clicked_at) as clicked
                                   from recovery_sends
                                  where campaign_id = c.id and state = 'SENT' and step > 0) s""";

    private static final String ONE =
            "select " + COLUMNS + " from " + FROM + " where c.deleted_at is null and c.id = $1";

    private static final String STATISTICS = """
            select s.step, count(*) filter (where s.state = 'SCHEDULED'), count(*) filter (where s.state = 'SENT'),
                   count(*) filter (where s.state = 'SENT' and m.state = 'FAILED'), count(s.clicked_at), count(s.recovered_at),
                   coalesce(sum(s.recovered_minor) filter (where s.recovered_currency = $2), 0)::bigint,
                   count(s.unsubscribed_at), count(*) filter (where s.reason = 'UNSUBSCRIBED')
              from recovery_sends s left join mails m on m.id = s.mail_id
             where s.campaign_id = $1 group by s.step order by s.step""";

    private final SqlPool reads;
    private final Pages pages;

    CampaignListStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** The newest first and the built-in one last. */
    Uni<Page<CampaignView>> page(PageRequest request) {
        ListQuery query = ListQuery.of("recovery-campaigns", COLUMNS, FROM)
                .where("c.deleted_at is null")
                .descending(uuid("c.id"));
        return pages.of(query, request, CampaignView::read, campaign -> List.of(campaign.id()));
    }

    Uni<CampaignStatistics> statistics(UUID id, String currency) {
        return find(id).chain(() -> reads.list(STATISTICS, c -> StepStatistics.read(c, currency), id, currency))
                .map(steps -> new CampaignStatistics(id, steps));
    }

    Uni<CampaignView> find(UUID id) {
        return reads.one(ONE, CampaignView::read, () -> CampaignProblem.notFound(id), id);
    }
}
