package dev.comptoir.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads the event feed, in which none can be missed. */
public final class EventFeed {

    private static final int WAIT_SECONDS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(WAIT_SECONDS + 15L);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Comptoir comptoir;
    private final Sender sender;
    private final String[] types;
    private final Consumer<RuntimeException> onTrouble;

    EventFeed(Comptoir comptoir, Sender sender) {
        this(comptoir, sender, new String[0], trouble -> {});
    }

    private EventFeed(Comptoir comptoir, Sender sender, String[] types, Consumer<RuntimeException> onTrouble) {
        this.comptoir = comptoir;
        this.sender = sender;
        this.types = types;
        this.onTrouble = onTrouble;
    }

    /**
     * Some events.
     *
     * @param nextCursor to be kept together with what was done about these events; {@link #follow} goes on from it
     */
    public record Part(List<WebhookEvent> events, String nextCursor, boolean hasMore) {}

    /** Only events of these types, such as {@code order.completed} or {@code order.*}. */
    public EventFeed types(String... names) {
        return new EventFeed(comptoir, sender, names.clone(), onTrouble);
    }

    /** Who hears of what {@link #follow} waits out: the API could not be reached, or is busy. */
    public EventFeed onTrouble(Consumer<RuntimeException> listener) {
        return new EventFeed(comptoir, sender, types, listener);
    }

    /** What there is behind a cursor; from the oldest event that is kept when it is null, {@code latest}: from now on. */
    public Part read(String after, int waitSeconds) {
        Request request =
                comptoir.get("/v1/events").query("types", (Object[]) types).query("waitSeconds", waitSeconds);
        if (after != null) {
            request.query("after", after);
        }
        JsonNode page = request.timeout(PATIENCE).json();
        return new Part(
                page.path("items").valueStream().map(WebhookEvent::of).toList(),
                page.path("nextCursor").asText(),
                page.path("hasMore").asBoolean());
    }

    /**
     * Reads on and on, and waits for events at the end of the feed, until the consumer says that it has enough. It outlives
     * restarts and breaks of the network, and throws what waiting does not mend, such as a cursor from before what is kept.
     *
     * @param isGoingOn takes a part and says whether to go on; one without events says that there are none for now; at the
     *     end of the feed it comes each time that nothing happened for 20 seconds
     */
    public void follow(String after, Predicate<Part> isGoingOn) {
        String cursor = after;
        boolean hasMore = true;
        Duration pause = FIRST_PAUSE;
        while (true) {
            Part part;
            try {
                part = read(cursor, hasMore ? 0 : WAIT_SECONDS);
            } catch (ComptoirUnreachable | ComptoirProblem trouble) {
                if (!passes(trouble)) {
                    throw trouble;
                }
                onTrouble.accept(trouble);
                sender.pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                continue;
            }
            cursor = part.nextCursor();
            hasMore = part.hasMore();
            pause = FIRST_PAUSE;
            if (!isGoingOn.test(part)) {
                return;
            }
        }
    }

    private static boolean passes(RuntimeException trouble) {
        return !(trouble instanceof ComptoirProblem problem) || problem.status() >= 500 || problem.status() == 429;
    }
}
