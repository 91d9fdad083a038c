package dev.comptoir.platform.db;

import dev.comptoir.kernel.DomainException;
import io.netty.channel.unix.Errors.NativeIoException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.FileNotFoundException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells failures that pass by themselves (database away, deadlock, timeout) from those that never will. */
public final class DatabaseFailure {

    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57");
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([a-z0-9_]+)\"");
    private static final Set<String> STALE =
            Set.of("jakarta.persistence.OptimisticLockException", "org.hibernate.StaleStateException");

    private DatabaseFailure() {}

    /** Whether trying again later can help. */
    public static boolean mayPass(Throwable failure) {
        return sqlState(failure)
                .map(state -> PASSING_CLASSES.contains(state.substring(0, 2)))
                .orElseGet(() -> isConnectionTrouble(failure) || isStale(failure));
    }

    /** Whether another transaction changed the row first. */
    public static boolean isStale(Throwable failure) {
        return causes(failure).anyMatch(cause -> hierarchy(cause.getClass()).anyMatch(STALE::contains));
    }

    public static Optional<String> sqlState(Throwable failure) {
        return causes(failure)
                .map(DatabaseFailure::stateOf)
                .filter(state -> state != null && state.length() == 5)
                .findFirst();
    }

    /** The name of the constraint that refused a row, such as a unique index; empty for any other failure. */
    public static Optional<String> constraint(Throwable failure) {
        return causes(failure)
                .map(cause -> CONSTRAINT.matcher(String.valueOf(cause.getMessage())))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /**
     * Turns the failure of a named constraint into a refusal: {@code saving.plug(refusing("tax_rates_place",
     * TaxRateProblem::placeTaken))}.
     */
    public static <T> UnaryOperator<Uni<T>> refusing(String constraint, Supplier<DomainException> refusal) {
        return saving -> saving.onFailure(failure ->
                        constraint(failure).filter(constraint::equals).isPresent())
                .transform(_ -> refusal.get());
    }

    public static boolean isConnectionTrouble(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SocketException
                        || cause instanceof NativeIoException
                        // The socket of a server that is down.
                        || cause instanceof FileNotFoundException
                        || cause instanceof ClosedChannelException
                        || cause instanceof TimeoutException
                        || cause instanceof VertxException
                        || isPoolTrouble(String.valueOf(cause.getMessage())));
    }

    /**
     * The client has no exceptions of its own for these. A connection may die between being taken and being used; the pool is
     * closed only when the program ends, and then another one goes on.
     */
    private static boolean isPoolTrouble(String message) {
        return message.contains("Timeout waiting for connection")
                || message.startsWith("Connection is not active now")
                || message.equals("Pool closed");
    }

    /** The plain client throws its own exception, Hibernate Reactive the one of JDBC. */
    private static String stateOf(Throwable cause) {
        return switch (cause) {
            case PgException pg -> pg.getSqlState();
            case SQLException sql -> sql.getSQLState();
            default -> null;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static Stream<String> hierarchy(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
                .map(Class::getName);
    }
}
