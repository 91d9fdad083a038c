package dev.comptoir.gateway.feed.domain;

import static dev.comptoir.kernel.Kind.GONE;
import static dev.comptoir.kernel.Kind.UNAVAILABLE;

import dev.comptoir.kernel.DomainException;

/** Why the feed is not given. */
public final class FeedProblem {

    private FeedProblem() {}

    /** Events behind the cursor are no longer kept: whoever went on would miss them without knowing. */
    public static DomainException expired() {
        return GONE.refusal(
                "event-cursor-expired",
                "Events after this cursor are no longer kept. Read the resources themselves again, then follow the feed"
                        + " from after=latest or without after.");
    }

    public static DomainException tooManyStreams(int most) {
        return UNAVAILABLE
                .refusal(
                        "too-many-event-streams",
                        "%s event streams are open already. Close one, or ask with waitSeconds instead.",
                        most)
                .with("most", most);
    }
}
