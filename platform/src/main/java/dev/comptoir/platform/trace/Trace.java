package dev.comptoir.platform.trace;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;

/** Carries the W3C {@code traceparent} of a request or event through one chain of work, and into its log lines. */
public final class Trace {

    /** Name of the header, the same on HTTP and Kafka. */
    public static final String HEADER = "traceparent";

    private static final int LENGTH = 55;
    private static final String ZEROS = "0".repeat(32);
    private static final String LOCAL = "comptoir.traceparent";

    private Trace() {}

    /** Goes on with the trace of a caller when its header is well formed, else starts one. */
    public static String begin(String traceparent) {
        String current = isValid(traceparent) ? traceparent : start();
        local().ifPresent(context -> context.putLocal(LOCAL, current));
        MDC.put("traceId", traceId(current));
        return current;
    }

    /** The trace of the running work; empty outside any. */
    public static String current() {
        return local().map(context -> context.<String>getLocal(LOCAL)).orElse("");
    }

    /** The 32 hex digits people quote in a support request; empty outside any trace. */
    public static String currentId() {
        return traceId(current());
    }

    private static String traceId(String traceparent) {
        return traceparent.length() < 35 ? "" : traceparent.substring(3, 35);
    }

    /** Version 00 of W3C Trace Context: 32 and 16 lower-case hex digits, neither all zero, and two of flags. */
    static boolean isValid(String given) {
        return given != null
                && given.length() == LENGTH
                && given.startsWith("00-")
                && given.charAt(35) == '-'
                && given.charAt(52) == '-'
                && isHex(given, 3, 35)
                && isHex(given, 36, 52)
                && isHex(given, 53, LENGTH)
                && !given.startsWith(ZEROS, 3)
                && !given.regionMatches(36, ZEROS, 0, 16);
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static String start() {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "00-" + hex.toHexDigits(random.nextLong() | 1L) + hex.toHexDigits(random.nextLong()) + "-"
                + hex.toHexDigits(random.nextLong() | 1L) + "-01";
    }

    private static Optional<Context> local() {
        Context context = Vertx.currentContext();
        return context != null && VertxContext.isDuplicatedContext(context) ? Optional.of(context) : Optional.empty();
    }
}
