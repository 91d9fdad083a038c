package dev.comptoir.campaigns.campaign.domain;

import java.time.DateTimeException;
import java.time.Duration;

/** A time after abandonment as a merchant may set it: whole seconds, at most 14 days. */
public record Delay(Duration duration) {

    public static final Duration LONGEST = Duration.ofDays(14);

    public Delay {
        if (duration.isNegative() || duration.getNano() != 0 || duration.compareTo(LONGEST) > 0) {
            throw CampaignProblem.invalidDelay();
        }
    }

    /** Reads ISO 8601 such as {@code PT2H} or {@code P3D}. */
    public static Delay parse(String text) {
        try {
            return new Delay(Duration.parse(text));
        } catch (DateTimeException | ArithmeticException _) {
            throw CampaignProblem.invalidDelay();
        }
    }
}
