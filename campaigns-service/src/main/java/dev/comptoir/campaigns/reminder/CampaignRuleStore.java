package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.CampaignRule;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Reads the campaigns as rules for choosing among them. */
@ApplicationScoped
public class CampaignRuleStore {

    private static final String ALL = """
            select c.id, c.name, c.created_at, c.is_enabled, array_agg(s.delay_seconds order by s.step),
                   case when not c.is_system then c.threshold_minor end, c.currency
              from recovery_campaigns c join recovery_campaign_steps s on s.campaign_id = c.id
             where c.deleted_at is null
             group by c.id""";

    /** All that are not deleted, also those that are off. */
    public Uni<List<CampaignRule>> list(SqlRunner sql) {
        return sql.list(ALL, CampaignRuleStore::read);
    }

    private static CampaignRule read(Columns c) {
        var id = c.uuid();
        var name = c.text();
        var createdAt = c.instant();
        var isEnabled = c.bool();
        List<Duration> delays = c.numbers().stream().map(Duration::ofSeconds).toList();
        Long threshold = c.numberOrNull();
        return new CampaignRule(
                id, name, threshold == null ? null : Money.ofMinor(threshold, c.text()), createdAt, isEnabled, delays);
    }
}
