package dev.comptoir.orders.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OfferMessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @Test
    void every_word_is_there_in_french_with_the_same_values_in_it() throws IOException {
        Properties french = french();
        for (Method word : OfferMessages.class.getDeclaredMethods()) {
            assertThat(placeholders(french.getProperty(word.getName(), "?")))
                    .describedAs(word.getName())
                    .isEqualTo(placeholders(word.getAnnotation(Message.class).value()));
        }
        assertThat(french.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(OfferMessages.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }

    @Test
    void who_accepts_is_told_that_it_obliges_to_pay() throws IOException {
        assertThat(french().getProperty("accept")).isEqualTo("Accepter avec obligation de paiement");
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Properties french() throws IOException {
        Properties french = new Properties();
        try (Reader reader = new InputStreamReader(
                OfferMessages.class.getResourceAsStream("/messages/offer_fr.properties"), StandardCharsets.UTF_8)) {
            french.load(reader);
        }
        return french;
    }
}
