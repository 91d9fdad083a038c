package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.CampaignRule;
import dev.comptoir.campaigns.store.SqlTime;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the campaigns as rules for choosing among them. */
@ApplicationScoped
class CampaignRuleStore {

    private static final String ACTIVE = """
            select c.id, c.name, c.is_system, c.threshold_minor, c.currency, c.created_at,
                   array_agg(s.delay_seconds order by s.step)
              from recovery_campaigns c join recovery_campaign_steps s on s.campaign_id = c.id
             where c.deleted_at is null
             group by c.id""";

    Uni<List<CampaignRule>> active(SqlTx tx) {
        return tx.query(ACTIVE).map(CampaignRuleStore::rules);
    }

    private static List<CampaignRule> rules(RowSet<Row> rows) {
        List<CampaignRule> rules = new ArrayList<>(rows.size());
        for (Row row : rows) {
            rules.add(new CampaignRule(
                    row.getUUID(0),
                    row.getString(1),
                    row.getBoolean(2) ? null : Money.ofMinor(row.getLong(3), row.getString(4)),
                    SqlTime.at(row, 5),
                    Arrays.stream(row.getArrayOfLongs(6))
                            .map(Duration::ofSeconds)
                            .toList()));
        }
        return rules;
    }
}
