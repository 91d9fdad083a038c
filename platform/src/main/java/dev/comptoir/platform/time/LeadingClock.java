package dev.comptoir.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's clock and what it is ahead of it. */
final class LeadingClock extends Clock {

    private final Clock machine;
    private final ClockLead lead;

    LeadingClock(Clock machine, ClockLead lead) {
        this.machine = machine;
        this.lead = lead;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(lead.current());
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new LeadingClock(machine.withZone(zone), lead);
    }
}
