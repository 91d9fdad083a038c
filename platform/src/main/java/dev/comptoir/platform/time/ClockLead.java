package dev.comptoir.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far the clock of this program is ahead of the machine's: not at all unless a test clock is allowed. It never gets less. */
@ApplicationScoped
public class ClockLead {

    private final boolean isAllowed;
    private final AtomicReference<Duration> lead = new AtomicReference<>(Duration.ZERO);

    ClockLead(@ConfigProperty(name = "comptoir.test-clock", defaultValue = "false") boolean isAllowed) {
        this.isAllowed = isAllowed;
    }

    /** Whether the clock may be moved at all. */
    public boolean isAllowed() {
        return isAllowed;
    }

    public Duration current() {
        return lead.get();
    }

    /** Takes over a lead if it is further; says whether it was. */
    public boolean reach(Duration further) {
        Duration before = lead.getAndUpdate(known -> further.compareTo(known) > 0 ? further : known);
        return further.compareTo(before) > 0;
    }
}
