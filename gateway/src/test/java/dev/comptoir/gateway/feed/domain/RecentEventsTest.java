package dev.comptoir.gateway.feed.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private static final FeedFilter ALL = new FeedFilter(Set.of(), null);

    private static List<FeedEntry> entries(long... positions) {
        return LongStream.of(positions)
                .mapToObj(at -> new FeedEntry(at, at % 2 == 0 ? "order.even" : "order.odd", "a" + at % 3, new byte[10]))
                .toList();
    }

    private static List<Long> positions(FeedSlice slice) {
        return slice.events().stream().map(FeedEntry::position).toList();
    }

    @Test
    void who_is_at_the_end_gets_nothing_and_stays_there() {
        RecentEvents recent = new RecentEvents(7, entries(8, 9, 12));
        assertThat(recent.head()).isEqualTo(12);
        assertThat(recent.after(12, ALL, 10)).contains(new FeedSlice(List.of(), 12, false));
        assertThat(new RecentEvents(7, List.of()).after(7, ALL, 10)).contains(new FeedSlice(List.of(), 7, false));
    }

    @Test
    void who_is_further_than_what_was_looked_at_stays_there() {
        assertThat(new RecentEvents(7, entries(8)).after(20, ALL, 10)).contains(new FeedSlice(List.of(), 20, false));
    }

    @Test
    void positions_have_gaps_and_each_event_comes_once() {
        RecentEvents recent = new RecentEvents(7, entries(8, 9, 12));
        assertThat(positions(recent.after(7, ALL, 10).orElseThrow())).containsExactly(8L, 9L, 12L);
        assertThat(positions(recent.after(8, ALL, 10).orElseThrow())).containsExactly(9L, 12L);
        assertThat(positions(recent.after(10, ALL, 10).orElseThrow())).containsExactly(12L);
    }

    @Test
    void who_is_further_back_than_what_is_kept_is_sent_to_the_database() {
        RecentEvents recent = new RecentEvents(7, entries(8, 9, 12)).with(entries(13, 14), 3, 1_000);
        assertThat(recent.floor()).isEqualTo(9);
        assertThat(recent.after(8, ALL, 10)).isEmpty();
        assertThat(positions(recent.after(9, ALL, 10).orElseThrow())).containsExactly(12L, 13L, 14L);
    }

    @Test
    void large_bodies_leave_room_for_fewer() {
        RecentEvents recent = new RecentEvents(7, List.of()).with(entries(8, 9, 12, 13), 100, 25);
        assertThat(recent.floor()).isEqualTo(8);
        assertThat(recent.entries()).hasSize(3);
    }

    @Test
    void what_is_not_wanted_is_passed_over_for_good() {
        RecentEvents recent = new RecentEvents(7, entries(8, 9, 10, 11));
        FeedSlice odd =
                recent.after(7, new FeedFilter(Set.of("order.odd"), null), 10).orElseThrow();
        assertThat(positions(odd)).containsExactly(9L, 11L);
        FeedSlice one = recent.after(7, new FeedFilter(Set.of(), "a0"), 10).orElseThrow();
        assertThat(positions(one)).containsExactly(9L);
        assertThat(one.position()).isEqualTo(11);
        assertThat(one.hasMore()).isFalse();
    }

    @Test
    void a_full_answer_ends_at_its_last_event_and_says_that_there_is_more() {
        FeedFilter odd = new FeedFilter(Set.of("order.odd"), null);
        FeedSlice slice = FeedSlice.of(7, entries(8, 9, 10, 11), false, odd, 1);
        assertThat(positions(slice)).containsExactly(9L);
        // Number 10 is not wanted: it is passed over already.
        assertThat(slice.position()).isEqualTo(9);
        assertThat(slice.hasMore()).isTrue();
        assertThat(FeedSlice.of(7, entries(8, 9), false, odd, 1).hasMore()).isFalse();
    }

    @Test
    void a_look_that_found_nothing_wanted_goes_on_where_it_ended() {
        FeedSlice slice = FeedSlice.of(7, entries(8, 10), true, new FeedFilter(Set.of("order.odd"), null), 5);
        assertThat(slice.events()).isEmpty();
        assertThat(slice.position()).isEqualTo(10);
        assertThat(slice.isWorthAnswering()).isTrue();
    }
}
