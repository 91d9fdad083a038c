package dev.comptoir.localstack.launch;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the launcher tells the person who started it, one line each. */
final class Console {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Console() {}

    static void say(String line) {
        synchronized (Console.class) {
            System.out.println(line);
            System.out.flush();
        }
    }

    /** A line about something that happened later, with the time of day. */
    static void report(String line) {
        say(LocalTime.now().format(TIME) + "  " + line);
    }

    static void ready(String name, long sinceNanos, String where) {
        say("  %-12s ready after %6s   %s".formatted(name, seconds(sinceNanos), where));
    }

    static String seconds(long sinceNanos) {
        double seconds = Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
