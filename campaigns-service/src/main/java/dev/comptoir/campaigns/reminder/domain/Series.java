package dev.comptoir.campaigns.reminder.domain;

import dev.comptoir.campaigns.sendinghours.domain.OpenHours;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The mails planned for one abandonment.
 *
 * @param stopped why none of them will go out; empty when they will
 */
public record Series(CampaignRule campaign, List<Step> steps, Optional<StopReason> stopped) {

    /** The same with every mail at the time at which it really goes out. */
    public Series within(OpenHours hours) {
        List<Step> moved = steps.stream()
                .map(step -> new Step(step.number(), hours.from(step.dueAt())))
                .toList();
        return new Series(campaign, moved, stopped);
    }

    /** One planned mail. */
    public record Step(int number, Instant dueAt) {}
}
