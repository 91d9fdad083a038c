package dev.comptoir.gateway.edge;

import dev.comptoir.platform.time.MachineTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The value of {@code Date} (RFC 9110 §6.6.1), written once a second. */
@ApplicationScoped
public class HttpDate {

    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private volatile Written last = new Written(0, "");

    private record Written(long second, String text) {}

    HttpDate(@MachineTime Clock clock) {
        this.clock = clock;
    }

    public String now() {
        long second = clock.millis() / 1_000;
        Written written = last;
        if (written.second != second) {
            written = new Written(second, IMF_FIXDATE.format(Instant.ofEpochSecond(second)));
            last = written;
        }
        return written.text;
    }
}
