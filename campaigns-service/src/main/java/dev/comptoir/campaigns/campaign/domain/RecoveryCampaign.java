package dev.comptoir.campaigns.campaign.domain;

import dev.comptoir.campaigns.reminder.domain.Activation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A series of up to three mails for abandoned carts above a value; one of them is built in and takes every other cart.
 *
 * @param plan null threshold for the built-in campaign
 */
public record RecoveryCampaign(
        UUID id,
        long version,
        boolean isSystem,
        CampaignPlan plan,
        Activation activation,
        Instant createdAt,
        Instant updatedAt) {

    /** The built-in reminder: a row of the first migration. */
    public static final UUID SYSTEM = UUID.fromString("00000000-0000-7000-8000-000000000001");

    public static RecoveryCampaign start(UUID id, CampaignPlan plan, Instant now) {
        return new RecoveryCampaign(
                id, 0, false, plan, Activation.NONE.switched(false, plan.isEnabled(), now), now, now);
    }

    /** Replaces everything a merchant decides about a campaign at once. */
    public RecoveryCampaign replace(CampaignPlan wanted, Instant now) {
        if (isSystem) {
            throw CampaignProblem.builtIn();
        }
        return changed(wanted, now);
    }

    /** Sets the built-in reminder; only mails planned from now on follow the new delay. */
    public RecoveryCampaign configure(boolean isWanted, CampaignStep step, Instant now) {
        if (!isSystem) {
            throw new IllegalStateException("only the built-in campaign has settings");
        }
        return changed(new CampaignPlan(plan.name(), isWanted, null, List.of(step)), now);
    }

    private RecoveryCampaign changed(CampaignPlan wanted, Instant now) {
        Activation switched = activation.switched(plan.isEnabled(), wanted.isEnabled(), now);
        return new RecoveryCampaign(id, version + 1, isSystem, wanted, switched, createdAt, now);
    }

    public CampaignStep firstStep() {
        return plan.steps().getFirst();
    }
}
