package dev.comptoir.campaigns.sendinghours.domain;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

    private static final int WEEK = DayOfWeek.values().length;

    /** Whether some moment of the week is left. */
    public boolean leavesTime() {
        return days.size() < WEEK && (from == null || !from.equals(until));
    }

    public boolean contains(LocalDateTime at) {
        return days.contains(at.getDayOfWeek()) || from != null && isBetween(at.toLocalTime());
    }

    private boolean isBetween(LocalTime time) {
        boolean isPastFrom = !time.isBefore(from);
        boolean isBeforeUntil = time.isBefore(until);
        return from.isBefore(until) ? isPastFrom && isBeforeUntil : isPastFrom || isBeforeUntil;
    }
}
