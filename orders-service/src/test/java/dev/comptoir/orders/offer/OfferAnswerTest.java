package dev.comptoir.orders.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.quote.domain.QuoteMove;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferAnswerTest {

    private static OfferAnswer of(String... pairs) {
        Map<String, List<String>> form = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], List.of(pairs[i + 1]));
        }
        return OfferAnswer.of(form);
    }

    @Test
    void the_button_that_was_pressed_is_the_answer_to_the_version_that_was_shown() {
        assertThat(of("answer", "accept", "version", "3").move()).isEqualTo(QuoteMove.ACCEPT);
        assertThat(of("answer", "decline").move()).isEqualTo(QuoteMove.DECLINE);
        assertThat(of("answer", "accept", "version", "3").ifMatch()).isEqualTo("\"3\"");
    }

    @Test
    void no_other_word_is_an_answer_and_no_other_sign_a_version() {
        assertThat(of("version", "3").move()).isNull();
        assertThat(of("answer", "ACCEPT").move()).isNull();
        assertThat(of("answer", "accept").ifMatch()).isEqualTo("\"\"");
        assertThat(of("answer", "accept", "version", "*\", *").ifMatch()).isEqualTo("\"\"");
    }
}
