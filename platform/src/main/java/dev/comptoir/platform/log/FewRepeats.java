package dev.comptoir.platform.log;

import io.quarkus.logging.LoggingFilter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * Shows a warning of the clients of Kafka and PostgreSQL, and of their timers, once a minute, however often it comes:
 * while a server is away each of these warns several times a second, and nobody finds the other lines
 * between them.
 */
@LoggingFilter(name = "few-repeats")
public final class FewRepeats implements Filter {

    private static final long QUIET = Duration.ofMinutes(1).toNanos();
    private static final int KINDS = 500;
    private static final Pattern CLIENTS =
            Pattern.compile("(org\\.apache\\.kafka|io\\.vertx|io\\.smallrye\\.reactive|io\\.quarkus\\.vertx)\\..*");

    /** Names of clients, addresses and numbers, in which one message differs from the next. */
    private static final Pattern PARTICULARS = Pattern.compile("\\[[^]]*]|\\([^)]*\\)|\\d+");

    private final Map<String, Long> shown = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    public FewRepeats() {
        this(System::nanoTime);
    }

    FewRepeats(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        boolean isOfClient = line.getLoggerName() != null
                && CLIENTS.matcher(line.getLoggerName()).matches();
        return !isOfClient || line.getLevel().intValue() < Level.WARNING.intValue() || isNew(kind(line));
    }

    private boolean isNew(String kind) {
        long now = nanos.getAsLong();
        if (shown.size() >= KINDS) {
            shown.clear();
        }
        return shown.merge(kind, now, (before, _) -> now - before < QUIET ? before : now) == now;
    }

    private static String kind(LogRecord line) {
        String failure = line.getThrown() == null ? "" : line.getThrown().toString();
        return line.getLoggerName() + " "
                + PARTICULARS.matcher(line.getMessage() + " " + failure).replaceAll("#");
    }
}
