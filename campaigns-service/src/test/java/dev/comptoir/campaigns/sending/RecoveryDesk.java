package dev.comptoir.campaigns.sending;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Lets tests of every feature say when the program looks for due mails. */
@ApplicationScoped
public class RecoveryDesk {

    private final SendDueReminders sendDue;

    RecoveryDesk(SendDueReminders sendDue) {
        this.sendDue = sendDue;
    }

    public void run() {
        sendDue.handle().await().atMost(Duration.ofSeconds(60));
    }

    public void runAt(Instant time) {
        TestClock.CLOCK.set(time);
        run();
    }

    public void runTwoHoursAfter(Story story) {
        runAt(story.abandonedAt.plus(Duration.ofHours(2)));
    }
}
