package dev.comptoir.orders.mail;

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

class MailMessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @Test
    void every_word_is_there_in_french_with_the_same_values_in_it() throws IOException {
        Properties french = french();
        for (Method word : MailMessages.class.getDeclaredMethods()) {
            String english = word.getAnnotation(Message.class).value();
            assertThat(french).containsKey(word.getName());
            assertThat(placeholders(french.getProperty(word.getName())))
                    .describedAs(word.getName())
                    .isEqualTo(placeholders(english));
        }
        assertThat(french.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(MailMessages.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Properties french() throws IOException {
        Properties french = new Properties();
        try (Reader reader = new InputStreamReader(
                MailMessages.class.getResourceAsStream("/messages/orders_fr.properties"), StandardCharsets.UTF_8)) {
            french.load(reader);
        }
        return french;
    }
}
