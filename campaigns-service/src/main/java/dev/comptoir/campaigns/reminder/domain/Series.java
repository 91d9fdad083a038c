package dev.comptoir.campaigns.reminder.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The mails planned for one abandonment.
 *
 * @param stopped why none of them will go out; empty when they will
 */
public record Series(CampaignRule campaign, List<Step> steps, Optional<StopReason> stopped) {

    /** One planned mail. */
    public record Step(int number, Instant dueAt) {}
}
