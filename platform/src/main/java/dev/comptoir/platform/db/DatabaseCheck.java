package dev.comptoir.platform.db;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** A check of readiness that asks the database: who does not get an answer in time reads why the program is not ready. */
public final class DatabaseCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private DatabaseCheck() {}

    /** @param asked its answer; what fails or takes too long keeps the program out of service */
    public static Uni<HealthCheckResponse> of(String name, Uni<HealthCheckResponse> asked) {
        return asked.ifNoItem().after(PATIENCE).fail().onFailure().recoverWithItem(failure -> down(name, why(failure)));
    }

    public static HealthCheckResponse down(String name, String reason) {
        return HealthCheckResponse.named(name).down().withData("reason", reason).build();
    }

    private static String why(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "the database did not answer within " + PATIENCE.toSeconds() + " s";
        }
        String said = failure.getMessage();
        return said == null || said.isBlank()
                ? "the database could not be asked: " + failure.getClass().getSimpleName()
                : said;
    }
}
