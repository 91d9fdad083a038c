package dev.comptoir.platform.trace;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Carries the W3C {@code traceparent} of a request or event through one chain of work, and into its log lines. */
public final class Trace {

    /** Name of the header, the same on HTTP and Kafka. */
    public static final String HEADER = "traceparent";

    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
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

    private static boolean isValid(String traceparent) {
        return traceparent != null && VALID.matcher(traceparent).matches();
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
