package dev.comptoir.campaigns.discount.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A discount as it was published last.
 *
 * @param code the one for everybody; empty when there is none
 * @param isOffered neither paused nor deleted nor used up
 */
public record KnownDiscount(
        UUID id,
        String name,
        boolean isByCode,
        String code,
        Integer maxUses,
        boolean isOffered,
        LocalDate startsOn,
        LocalDate endsOn) {

    /** Whether a mail of that day may give it. */
    public boolean isGood(LocalDate day) {
        boolean hasBegun = startsOn == null || !day.isBefore(startsOn);
        boolean isOver = endsOn != null && day.isAfter(endsOn);
        return isOffered && isByCode && hasBegun && !isOver;
    }

    /** Whether a mail of that kind has a code to give. */
    public boolean hasCode(CodeKind kind) {
        return kind == CodeKind.PER_EMAIL || !code.isEmpty();
    }

    /** The last day of a code made on that day. */
    public LocalDate lastDay(LocalDate day, int validDays) {
        LocalDate last = day.plusDays(validDays);
        return endsOn != null && endsOn.isBefore(last) ? endsOn : last;
    }
}
