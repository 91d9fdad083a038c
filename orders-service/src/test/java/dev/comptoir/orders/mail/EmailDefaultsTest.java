package dev.comptoir.orders.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.mail.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EmailDefaultsTest {

    private static final Pattern NAMED = Pattern.compile("\\{\\{ ([\\w.]+) }}");

    static Stream<Arguments> texts() {
        return Arrays.stream(EmailKind.values())
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_mail_has_texts_that_name_only_what_is_documented(EmailKind kind, Language language) {
        EmailText text = EmailDefaults.text(kind, language);
        assertThat(text).hasNoNullFieldsOrProperties();
        assertThat(NAMED.matcher(text.subject() + text.heading() + text.message())
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(kind.variables().keySet());
        assertThat(EmailTemplate.of(text).render(Map.of()).message()).doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_two_mails_have_the_same_subject(Language language) {
        assertThat(Arrays.stream(EmailKind.values())
                        .map(kind -> EmailDefaults.text(kind, language).subject()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_subject_is_one_short_line() {
        EmailTemplate template = EmailTemplate.of(new EmailText("{{ a }}\r\nBcc: x", "", "m"));
        assertThat(template.render(Map.of("a", "y".repeat(300))).subject())
                .hasSize(200)
                .doesNotContain("\n");
        assertThat(template.render(Map.of("a", "Hello")).subject()).isEqualTo("Hello Bcc: x");
    }

    @Test
    void what_fails_says_which_text_it_is() {
        assertThatThrownBy(() -> EmailTemplate.of(new EmailText("a", "{% include 'b' %}", "c")))
                .hasFieldOrPropertyWithValue("code", "template-tag-unknown")
                .extracting(failure ->
                        ((DomainException) failure).errors().getFirst().pointer())
                .isEqualTo("/heading");
    }

    @Test
    void a_mail_goes_out_with_the_default_when_the_stores_own_text_fails() {
        EmailTemplate own = EmailTemplate.of(new EmailText("s", "h", "{% for i in (1..5000) %}x{% endfor %}"));
        EmailTexts texts =
                new EmailTexts(1, Map.of(new EmailTexts.Key(EmailKind.ORDER_CANCELLED, Language.ENGLISH), own), false);
        assertThat(texts.render(EmailKind.ORDER_CANCELLED, Language.ENGLISH, Map.of())
                        .heading())
                .isEqualTo("Your order is cancelled");
    }
}
