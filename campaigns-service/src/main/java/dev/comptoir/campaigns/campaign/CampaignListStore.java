package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.CampaignProblem;
import dev.comptoir.campaigns.store.SqlTime;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads campaigns with what came of them, and deletes them. */
@ApplicationScoped
class CampaignListStore {

    private static final String SELECT = """
            select c.id, c.version, c.name, c.is_system, c.is_enabled, c.threshold_minor, c.currency,
                   c.created_at, c.updated_at, p.delays, p.subjects, p.messages, s.sent, s.clicked
              from recovery_campaigns c
             cross join lateral (select array_agg(delay_seconds order by step) as delays,
                                        array_agg(subject order by step) as subjects,
                                        array_agg(message order by step) as messages
                                   from recovery_campaign_steps where campaign_id = c.id) p
             cross join lateral (select count(*) as sent, count(clicked_at) as clicked
                                   from recovery_sends
                                  where campaign_id = c.id and state = 'SENT' and step > 0) s
             where c.deleted_at is null""";

    private static final String PAGE = SELECT + " and c.id < $1 order by c.id desc limit $2";
    private static final String ONE = SELECT + " and c.id = $1";
    private static final String COUNT = "select count(*) from recovery_campaigns where deleted_at is null";

    private static final String LOCK =
            "select version, is_system from recovery_campaigns where id = $1 and deleted_at is null for update";
    private static final String DELETE =
            "update recovery_campaigns set deleted_at = $2, updated_at = $2, version = version + 1 where id = $1";

    private final SqlTransactions transactions;

    CampaignListStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    Uni<List<CampaignView>> page(UUID before, int limit) {
        return transactions.query(PAGE, before, limit).map(CampaignListStore::views);
    }

    Uni<CampaignView> one(UUID id) {
        return transactions.query(ONE, id).map(CampaignListStore::views).map(found -> {
            if (found.isEmpty()) {
                throw new CampaignProblem.CampaignNotFound(id);
            }
            return found.getFirst();
        });
    }

    Uni<Long> count() {
        return transactions.query(COUNT).map(rows -> rows.iterator().next().getLong(0));
    }

    /** Gives the version of a campaign that may be deleted and holds its row. */
    Uni<Long> lockDeletable(SqlTx tx, UUID id) {
        return tx.query(LOCK, id).map(rows -> {
            if (rows.size() == 0) {
                throw new CampaignProblem.CampaignNotFound(id);
            }
            Row row = rows.iterator().next();
            if (row.getBoolean(1)) {
                throw new CampaignProblem.CampaignBuiltIn();
            }
            return row.getLong(0);
        });
    }

    Uni<Void> delete(SqlTx tx, UUID id, Instant at) {
        return tx.query(DELETE, id, SqlTime.of(at)).replaceWithVoid();
    }

    private static List<CampaignView> views(RowSet<Row> rows) {
        List<CampaignView> views = new ArrayList<>(rows.size());
        for (Row row : rows) {
            boolean isSystem = row.getBoolean(3);
            views.add(new CampaignView(
                    row.getUUID(0),
                    row.getLong(1),
                    row.getString(2),
                    isSystem,
                    row.getBoolean(4),
                    isSystem ? null : Money.ofMinor(row.getLong(5), row.getString(6)),
                    steps(row),
                    row.getLong(12),
                    row.getLong(13),
                    SqlTime.at(row, 7),
                    SqlTime.at(row, 8)));
        }
        return views;
    }

    private static List<CampaignStepView> steps(Row row) {
        Long[] delays = row.getArrayOfLongs(9);
        List<CampaignStepView> steps = new ArrayList<>(delays.length);
        for (int i = 0; i < delays.length; i++) {
            steps.add(new CampaignStepView(
                    i + 1,
                    Duration.ofSeconds(delays[i]).toString(),
                    CampaignView.orAbsent(row.getArrayOfStrings(10)[i]),
                    CampaignView.orAbsent(row.getArrayOfStrings(11)[i])));
        }
        return steps;
    }
}
