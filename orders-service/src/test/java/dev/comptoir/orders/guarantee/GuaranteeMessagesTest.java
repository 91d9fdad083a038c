package dev.comptoir.orders.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GuaranteeMessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @Test
    void every_text_is_there_in_french_with_the_same_values_in_it() throws IOException {
        Properties french = new Properties();
        try (Reader reader = new InputStreamReader(
                GuaranteeMessages.class.getResourceAsStream("/messages/guarantees_fr.properties"),
                StandardCharsets.UTF_8)) {
            french.load(reader);
        }
        for (Method text : GuaranteeMessages.class.getDeclaredMethods()) {
            String english = text.getAnnotation(Message.class).value();
            assertThat(french).containsKey(text.getName());
            assertThat(placeholders(french.getProperty(text.getName())))
                    .describedAs(text.getName())
                    .isEqualTo(placeholders(english));
        }
        assertThat(french).hasSize(GuaranteeMessages.class.getDeclaredMethods().length);
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
