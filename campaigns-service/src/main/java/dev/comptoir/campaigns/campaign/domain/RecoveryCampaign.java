package dev.comptoir.campaigns.campaign.domain;

import dev.comptoir.kernel.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A series of up to three mails for carts left behind above a value; one of them is built in and takes every other cart. */
@Entity
@Table(name = "recovery_campaigns")
public class RecoveryCampaign {

    /** The built-in reminder: a row of the first migration. */
    public static final UUID SYSTEM = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    @Column(name = "is_system")
    private boolean isSystem;

    @Column(name = "is_enabled")
    private boolean isEnabled;

    @Column(name = "threshold_minor")
    private long thresholdMinor;

    private String currency;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "recovery_campaign_steps", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderBy("number")
    private List<CampaignStep> steps = new ArrayList<>();

    protected RecoveryCampaign() {}

    public static RecoveryCampaign start(UUID id, CampaignPlan plan, Instant now) {
        RecoveryCampaign campaign = new RecoveryCampaign();
        campaign.id = id;
        campaign.createdAt = now;
        campaign.follow(plan, now);
        return campaign;
    }

    /** Replaces everything a merchant decides about a campaign at once. */
    public void replace(CampaignPlan plan, Instant now) {
        if (isSystem) {
            throw new CampaignProblem.CampaignBuiltIn();
        }
        follow(plan, now);
    }

    /** Sets the built-in reminder; only mails planned from now on follow the new delay. */
    public void configure(boolean isWanted, Delay delay, String subject, Instant now) {
        if (!isSystem) {
            throw new IllegalStateException("only the built-in campaign has settings");
        }
        isEnabled = isWanted;
        updatedAt = now;
        keep(List.of(CampaignStep.of(1, delay, subject, "")));
    }

    private void follow(CampaignPlan plan, Instant now) {
        name = plan.name();
        isEnabled = plan.isEnabled();
        thresholdMinor = plan.threshold().minor();
        currency = plan.threshold().currency();
        updatedAt = now;
        keep(plan.steps());
    }

    /** Steps that stay as they are do not count as a change. */
    private void keep(List<CampaignStep> wanted) {
        if (!steps.equals(wanted)) {
            steps.clear();
            steps.addAll(wanted);
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public boolean isSystem() {
        return isSystem;
    }

    public boolean isEnabled() {
        return isEnabled;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Null for the built-in campaign. */
    public Money threshold() {
        return isSystem ? null : Money.ofMinor(thresholdMinor, currency);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public List<CampaignStep> steps() {
        return List.copyOf(steps);
    }

    /** When the built-in reminder goes out. */
    public Duration firstDelay() {
        return steps.getFirst().delay();
    }
}
