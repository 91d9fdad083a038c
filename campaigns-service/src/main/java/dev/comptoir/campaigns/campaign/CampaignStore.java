package dev.comptoir.campaigns.campaign;

import static dev.comptoir.platform.db.DatabaseFailure.refusing;

import dev.comptoir.campaigns.campaign.domain.CampaignPlan;
import dev.comptoir.campaigns.campaign.domain.CampaignProblem;
import dev.comptoir.campaigns.campaign.domain.CampaignStep;
import dev.comptoir.campaigns.campaign.domain.RecoveryCampaign;
import dev.comptoir.campaigns.discount.domain.StepDiscount;
import dev.comptoir.campaigns.reminder.domain.Activation;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores campaigns with their steps. */
@ApplicationScoped
class CampaignStore {

    // The built-in campaign is on before anybody has switched it on; once it has written to somebody, a pause is no
    // first time.
    private static final String ONE = """
            select c.id, c.version, c.is_system, c.name, c.is_enabled, trim(c.currency), c.threshold_minor,
                   array(select delay_seconds from recovery_campaign_steps where campaign_id = c.id order by step),
                   array(select subject from recovery_campaign_steps where campaign_id = c.id order by step),
                   array(select message from recovery_campaign_steps where campaign_id = c.id order by step),
                   array(select discount from recovery_campaign_steps where campaign_id = c.id order by step),
                   array(select coalesce(template_id::text, '') from recovery_campaign_steps where campaign_id = c.id order by step),
                   array(select coalesce(alternative_template_id::text, '') from recovery_campaign_steps
                          where campaign_id = c.id order by step),
                   coalesce(c.activated_at,
                            (select timestamptz 'epoch' from recovery_sends s
                              where s.campaign_id = c.id and s.state = 'SENT' and s.step > 0 limit 1)),
                   c.resumed_at, c.created_at, c.updated_at
              from recovery_campaigns c where c.id = $1 and c.deleted_at is null""";
    private static final String LOCK = ONE + " for update of c";
    private static final String COUNT =
            "select count(*) from recovery_campaigns where deleted_at is null and not is_system";

    private static final String SAVE = """
            insert into recovery_campaigns (id, version, is_system, name, is_enabled, currency, threshold_minor, activated_at,
                                            resumed_at, created_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (id) do update
               set version = excluded.version, name = excluded.name, is_enabled = excluded.is_enabled,
                   currency = excluded.currency, threshold_minor = excluded.threshold_minor,
                   activated_at = excluded.activated_at, resumed_at = excluded.resumed_at,
                   updated_at = excluded.updated_at""";
    private static final String FEWER_STEPS =
            "delete from recovery_campaign_steps where campaign_id = $1 and step > $2";
    private static final String SAVE_STEP = """
            insert into recovery_campaign_steps as p (campaign_id, step, delay_seconds, subject, message, discount_id, discount,
                                                      template_id, alternative_template_id, test_started_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, case when $9::uuid is not null then $10::timestamptz end)
            on conflict (campaign_id, step) do update
               set delay_seconds = excluded.delay_seconds, subject = excluded.subject, message = excluded.message,
                   discount_id = excluded.discount_id, discount = excluded.discount, template_id = excluded.template_id,
                   alternative_template_id = excluded.alternative_template_id,
                   test_started_at = case
                       when excluded.alternative_template_id is null
                         or (p.template_id, p.alternative_template_id)
                            is not distinct from (excluded.template_id, excluded.alternative_template_id)
                       then p.test_started_at else excluded.test_started_at end""";

    private static final String DELETE =
            "update recovery_campaigns set deleted_at = $2, updated_at = $2, version = version + 1 where id = $1";
    private static final String LET_TEMPLATES_GO =
            "update recovery_campaign_steps set template_id = null, alternative_template_id = null where campaign_id = $1";

    private final SqlPool reads;

    CampaignStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<RecoveryCampaign> find(UUID id) {
        return reads.one(ONE, CampaignStore::read, () -> CampaignProblem.notFound(id), id);
    }

    Uni<RecoveryCampaign> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, CampaignStore::read, () -> CampaignProblem.notFound(id), id);
    }

    /** How many campaigns there are beside the built-in one. */
    Uni<Long> count(SqlTx tx) {
        return tx.only(COUNT, Columns::number);
    }

    Uni<Void> save(SqlTx tx, RecoveryCampaign campaign) {
        CampaignPlan plan = campaign.plan();
        return tx.execute(
                        SAVE,
                        campaign.id(),
                        campaign.version(),
                        campaign.isSystem(),
                        plan.name(),
                        plan.isEnabled(),
                        campaign.isSystem() ? "" : plan.threshold().currency(),
                        campaign.isSystem() ? 0L : plan.threshold().minor(),
                        campaign.activation().first(),
                        campaign.activation().last(),
                        campaign.createdAt(),
                        campaign.updatedAt())
                .plug(refusing("recovery_campaigns_threshold", () -> CampaignProblem.thresholdTaken(plan.threshold())))
                .chain(() -> tx.execute(FEWER_STEPS, campaign.id(), plan.steps().size()))
                .chain(() -> Steps.each(plan.steps(), step -> saveStep(tx, campaign, step)));
    }

    Uni<Void> delete(SqlTx tx, UUID id, Instant at) {
        return tx.execute(DELETE, id, at)
                .chain(() -> tx.execute(LET_TEMPLATES_GO, id))
                .replaceWithVoid();
    }

    private static Uni<Void> saveStep(SqlTx tx, RecoveryCampaign campaign, CampaignStep step) {
        StepDiscount discount = step.discount();
        return tx.execute(
                        SAVE_STEP,
                        campaign.id(),
                        step.number(),
                        step.delaySeconds(),
                        step.subject(),
                        step.message(),
                        discount == null ? null : discount.discountId(),
                        StepRows.text(discount),
                        step.templateId(),
                        step.alternativeTemplateId(),
                        campaign.updatedAt())
                .plug(refusing(
                        "recovery_campaign_steps_template", () -> CampaignProblem.unknownTemplate(step.number())))
                .plug(refusing(
                        "recovery_campaign_steps_alternative", () -> CampaignProblem.unknownTemplate(step.number())))
                .replaceWithVoid();
    }

    private static RecoveryCampaign read(Columns c) {
        UUID id = c.uuid();
        long version = c.number();
        boolean isSystem = c.bool();
        return new RecoveryCampaign(
                id,
                version,
                isSystem,
                plan(c, isSystem),
                new Activation(c.instant(), c.instant()),
                c.instant(),
                c.instant());
    }

    private static CampaignPlan plan(Columns c, boolean isSystem) {
        String name = c.text();
        boolean isEnabled = c.bool();
        String currency = c.text();
        long threshold = c.number();
        List<CampaignStep> steps = StepRows.steps(c);
        return new CampaignPlan(name, isEnabled, isSystem ? null : Money.ofMinor(threshold, currency), steps);
    }
}
