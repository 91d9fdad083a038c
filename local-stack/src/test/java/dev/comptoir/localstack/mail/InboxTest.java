package dev.comptoir.localstack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final List<String> READER = List.of("reader@example.com");

    private final Inbox inbox = new Inbox(3, 100);

    private List<Long> numbers() {
        return inbox.newest(null, 10).stream().map(ReceivedMail::number).toList();
    }

    @Test
    void the_oldest_go_when_there_are_too_many() {
        for (int i = 0; i < 5; i++) {
            inbox.add(READER, new byte[1]);
        }
        assertThat(numbers()).containsExactly(5L, 4L, 3L);
        assertThat(inbox.received()).isEqualTo(5);
    }

    @Test
    void the_oldest_go_when_they_take_too_much_room() {
        inbox.add(READER, new byte[60]);
        inbox.add(READER, new byte[30]);
        inbox.add(READER, new byte[20]);
        assertThat(numbers()).containsExactly(3L, 2L);
    }

    @Test
    void the_newest_stays_whatever_its_size_and_an_emptied_inbox_has_all_its_room() {
        inbox.add(READER, new byte[60]);
        inbox.add(READER, new byte[200]);
        assertThat(numbers()).containsExactly(2L);
        inbox.clear();
        inbox.add(READER, new byte[60]);
        inbox.add(READER, new byte[40]);
        assertThat(numbers()).containsExactly(4L, 3L);
    }
}
