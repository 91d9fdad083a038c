package dev.comptoir.campaigns.sendinghours.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When no reminder goes out, by the clock on the wall of the store; what falls due then waits.
 *
 * @param from null for no quiet hours
 * @param until the first minute in which reminders go out again; before {@code from} when the night is quiet
 * @param days on which nothing goes out at all
 */
public record QuietHours(LocalTime from, LocalTime until, Set<DayOfWeek> days) {

    public static final QuietHours NONE = new QuietHours(null, null, Set.of());

    private static final int MOST_TURNS = 32;
    private static final int WEEK = DayOfWeek.values().length;

    /** Whether some moment of the week is left. */
    public boolean leavesTime() {
        return days.size() < WEEK && (from == null || !from.equals(until));
    }

    public boolean contains(LocalDateTime at) {
        return days.contains(at.getDayOfWeek()) || from != null && isBetween(at.toLocalTime());
    }

    /** The first moment from this one on that is not quiet. */
    public Instant next(Instant at, ZoneId zone) {
        Instant next = at;
        // Each turn ends a day or a night; a week of them passes every quiet day there can be.
        for (int turns = 0; turns < MOST_TURNS; turns++) {
            LocalDateTime local = LocalDateTime.ofInstant(next, zone);
            if (!contains(local)) {
                return next;
            }
            next = after(next, end(local).atZone(zone));
        }
        return next;
    }

    private LocalDateTime end(LocalDateTime quiet) {
        if (days.contains(quiet.getDayOfWeek())) {
            return quiet.toLocalDate().plusDays(1).atStartOfDay();
        }
        LocalDateTime today = quiet.toLocalDate().atTime(until);
        return today.isAfter(quiet) ? today : today.plusDays(1);
    }

    /** In an hour that the clock shows twice, the second one where the first is past. */
    private static Instant after(Instant at, ZonedDateTime end) {
        return end.toInstant().isAfter(at)
                ? end.toInstant()
                : end.withLaterOffsetAtOverlap().toInstant();
    }

    private boolean isBetween(LocalTime time) {
        boolean isPastFrom = !time.isBefore(from);
        boolean isBeforeUntil = time.isBefore(until);
        return from.isBefore(until) ? isPastFrom && isBeforeUntil : isPastFrom || isBeforeUntil;
    }
}
