package dev.comptoir.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventFeedTest {

    private final ApiServer api = new ApiServer();
    private final List<String> seen = new ArrayList<>();

    EventFeedTest() throws IOException {}

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void goes_from_part_to_part_and_waits_only_at_the_end() {
        answers("c1", true, 1, 2)
                .answers(200, part("c2", false, 3))
                .answers(200, part("c2", false))
                .answers(200, part("c3", false, 4));
        follow(null, 4);
        assertThat(seen).containsExactly("[1, 2] c1", "[3] c2", "[] c2", "[4] c3");
        assertThat(api.received)
                .extracting(ApiServer.Received::target)
                .containsExactly(
                        "/v1/events?types=order.*&waitSeconds=0",
                        "/v1/events?types=order.*&waitSeconds=0&after=c1",
                        "/v1/events?types=order.*&waitSeconds=20&after=c2",
                        "/v1/events?types=order.*&waitSeconds=20&after=c2");
    }

    @Test
    void a_part_without_events_gives_its_cursor_so_that_it_is_kept() {
        answers("c9", false);
        follow("latest", 1);
        assertThat(seen).containsExactly("[] c9");
    }

    @Test
    void a_reader_can_leave_when_nothing_happens() {
        answers("c1", false, 1).answers(200, part("c1", false));
        api.client().build().events().follow("c0", part -> !part.events().isEmpty());
        assertThat(api.received).hasSize(2);
    }

    @Test
    void a_restart_of_the_api_is_waited_out() {
        api.answers(503, "{}").answers(502, "{}").answers(200, part("c1", false, 1));
        List<RuntimeException> troubles = new ArrayList<>();
        api.client().retries(0).build().events().onTrouble(troubles::add).follow(null, part -> false);
        assertThat(api.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(troubles).hasSize(2);
    }

    @Test
    void a_cursor_from_before_what_is_kept_ends_it() {
        api.answers(410, "{\"code\":\"event-cursor-expired\"}");
        assertThatThrownBy(() -> follow("old", 1))
                .isInstanceOfSatisfying(
                        ComptoirProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("event-cursor-expired"));
    }

    private void follow(String after, int parts) {
        api.client().build().events().types("order.*").follow(after, part -> {
            seen.add(part.events().stream().map(WebhookEvent::sequence).toList() + " " + part.nextCursor());
            return seen.size() < parts;
        });
    }

    private ApiServer answers(String nextCursor, boolean hasMore, long... sequences) {
        return api.answers(200, part(nextCursor, hasMore, sequences));
    }

    private static String part(String nextCursor, boolean hasMore, long... sequences) {
        String items = Arrays.stream(sequences).mapToObj(WebhooksTest::event).collect(Collectors.joining(","));
        return "{\"items\":[" + items + "],\"nextCursor\":\"" + nextCursor + "\",\"hasMore\":" + hasMore + "}";
    }
}
