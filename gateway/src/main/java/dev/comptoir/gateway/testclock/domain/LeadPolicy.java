package dev.comptoir.gateway.testclock.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How far ahead of the machine the clock is to be: further than it was, and never back. */
public final class LeadPolicy {

    private static final Duration FURTHEST = Duration.ofDays(3_653);

    private LeadPolicy() {}

    /**
     * @param advance by how much; null when a time is named
     * @param to the time it is to be; null when a duration is named
     * @param lead how far it is ahead
     * @param machineNow the time of the machine
     * @throws DomainException naming the field to change
     */
    public static Duration next(Duration advance, Instant to, Duration lead, Instant machineNow) {
        if ((advance == null) == (to == null)) {
            throw INVALID.refusal("test-clock-move-unclear", "Send either advance or now, and not both.");
        }
        Duration wanted = advance == null ? Duration.between(machineNow, to) : advanced(advance, lead);
        Duration next = wanted.truncatedTo(ChronoUnit.MICROS);
        if (next.compareTo(lead) < 0) {
            throw back(machineNow.plus(lead)).at(advance == null ? "/now" : "/advance");
        }
        if (next.compareTo(FURTHEST) > 0) {
            throw tooFar(machineNow.plus(FURTHEST)).at(advance == null ? "/now" : "/advance");
        }
        return next;
    }

    /** What is longer than everything allowed could overflow when it is added. */
    private static Duration advanced(Duration advance, Duration lead) {
        return advance.compareTo(FURTHEST) > 0 ? advance : lead.plus(advance);
    }

    private static DomainException back(Instant now) {
        return CONFLICT.refusal(
                "test-clock-back",
                "It is %s, and time never goes back: name a later time, or begin anew with an empty installation.",
                now);
    }

    private static DomainException tooFar(Instant furthest) {
        return RULE_BROKEN.refusal(
                "test-clock-too-far", "The clock can be ten years ahead of the machine, which is %s.", furthest);
    }
}
