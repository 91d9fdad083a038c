package dev.comptoir.orders.withdraw;

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

class WithdrawMessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @Test
    void every_word_is_there_in_french_with_the_same_values_in_it() throws IOException {
        Properties french = french();
        for (Method word : WithdrawMessages.class.getDeclaredMethods()) {
            assertThat(placeholders(french.getProperty(word.getName(), "?")))
                    .describedAs(word.getName())
                    .isEqualTo(placeholders(word.getAnnotation(Message.class).value()));
        }
        assertThat(french.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(WithdrawMessages.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }

    @Test
    void the_two_labels_are_those_of_the_law() throws IOException {
        assertThat(french().getProperty("title")).isEqualTo("Renoncer au contrat ici");
        assertThat(french().getProperty("confirm")).isEqualTo("Confirmer la rétractation");
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Properties french() throws IOException {
        Properties french = new Properties();
        try (Reader reader = new InputStreamReader(
                WithdrawMessages.class.getResourceAsStream("/messages/withdraw_fr.properties"),
                StandardCharsets.UTF_8)) {
            french.load(reader);
        }
        return french;
    }
}
