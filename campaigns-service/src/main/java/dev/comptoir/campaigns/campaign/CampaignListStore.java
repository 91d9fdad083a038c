package dev.comptoir.campaigns.campaign;

import static dev.comptoir.platform.page.SortKey.uuid;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.comptoir.campaigns.campaign.domain.CampaignProblem;
import dev.comptoir.campaigns.campaign.domain.TemplateVariant;
import dev.comptoir.campaigns.campaign.domain.VariantFigures;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads campaigns with how many mails each has sent. */
@ApplicationScoped
class CampaignListStore {

    private static final String COLUMNS = """
            c.id, c.version, c.name, c.is_system, c.is_enabled, trim(c.currency), c.threshold_minor, p.delays, p.subjects,
            p.messages, p.discounts, p.templates, p.alternatives, p.uses, s.sent, s.clicked, c.created_at, c.updated_at""";

    private static final String FROM = """
            recovery_campaigns c
             cross join lateral (select array_agg(delay_seconds order by step) as delays,
                                        array_agg(subject order by step) as subjects,
                                        array_agg(message order by step) as messages,
                                        array_agg(discount order by step) as discounts,
                                        array_agg(coalesce(template_id::text, '') order by step) as templates,
                                        array_agg(coalesce(alternative_template_id::text, '') order by step) as alternatives,
                                        array_agg(case when d.is_offered then coalesce(d.max_uses, 0) else -1 end
                                                  order by step) as uses
                                   from recovery_campaign_steps t left join known_discounts d on d.id = t.discount_id
                                  where t.campaign_id = c.id) p
             cross join lateral (select count(*) as sent, count(clicked_at) as clicked
                                   from recovery_sends
                                  where campaign_id = c.id and state = 'SENT' and step > 0) s""";

    private static final String ONE =
            "select " + COLUMNS + " from " + FROM + " where c.deleted_at is null and c.id = $1";

    private static final String TESTS = """
            select s.step, s.variant, count(*), count(s.clicked_at), count(s.recovered_at),
                   coalesce(sum(s.recovered_minor) filter (where s.recovered_currency = $2), 0)::bigint
              from recovery_sends s join recovery_campaign_steps p on p.campaign_id = s.campaign_id and p.step = s.step
             where s.campaign_id = $1 and s.state = 'SENT' and s.variant <> '' and s.sent_at >= p.test_started_at
             group by s.step, s.variant""";
    private static final String STATISTICS = """
            select s.step, count(*) filter (where s.state = 'SCHEDULED'), count(*) filter (where s.state = 'SENT'),
                   count(*) filter (where s.state = 'SENT' and m.state = 'FAILED'), count(s.clicked_at), count(s.recovered_at),
                   coalesce(sum(s.recovered_minor) filter (where s.recovered_currency = $2), 0)::bigint,
                   count(s.unsubscribed_at), count(*) filter (where s.reason = any($3))
              from recovery_sends s left join mails m on m.id = s.mail_id
             where s.campaign_id = $1 group by s.step order by s.step""";

    private static final String[] SUPPRESSED = StopReason.ofAddresses().toArray(String[]::new);

    private final SqlPool reads;
    private final Pages pages;

    CampaignListStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** The newest first and the built-in one last, unless asked otherwise. */
    Uni<Page<CampaignView>> page(ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("recovery-campaigns", COLUMNS, FROM).where("c.deleted_at is null");
        return pages.of(
                changes.on(query, "c.updated_at", uuid("c.id")),
                request,
                CampaignView::read,
                campaign -> changes.position(campaign.updatedAt(), campaign.id()));
    }

    Uni<CampaignStatistics> statistics(UUID id, String currency) {
        return find(id).chain(() -> tests(id, currency))
                .chain(tests ->
                        reads.list(STATISTICS, c -> StepStatistics.read(c, currency, tests), id, currency, SUPPRESSED))
                .map(steps -> new CampaignStatistics(id, steps));
    }

    private Uni<Map<Integer, List<VariantFigures>>> tests(UUID id, String currency) {
        return reads.list(TESTS, c -> Map.entry(c.integer(), figures(c)), id, currency)
                .map(found ->
                        found.stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
    }

    private static VariantFigures figures(Columns c) {
        return new VariantFigures(c.word(TemplateVariant.class), c.number(), c.number(), c.number(), c.number());
    }

    Uni<CampaignView> find(UUID id) {
        return find(reads, id);
    }

    /** As the transaction sees it. */
    Uni<CampaignView> find(SqlRunner lane, UUID id) {
        return lane.one(ONE, CampaignView::read, () -> CampaignProblem.notFound(id), id);
    }
}
