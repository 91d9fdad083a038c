package dev.comptoir.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlLinesTest {

    @Test
    void short_lines_become_one() {
        assertThat(HtmlLines.filled("<p>one\ntwo</p>\r\n<p>three</p>\n")).isEqualTo("<p>one two</p> <p>three</p>\n");
    }

    @Test
    void no_line_gets_longer_than_mail_servers_take() {
        String filled = HtmlLines.filled("<p>0123456789</p>\n".repeat(500));
        assertThat(filled.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(900));
        assertThat(filled.lines().count()).isLessThan(12);
        assertThat(filled.replace('\n', ' ')).isEqualTo("<p>0123456789</p> ".repeat(500));
    }

    @Test
    void what_is_not_ascii_is_written_as_a_reference() {
        assertThat(HtmlLines.filled("<b title=\"Café\">2 × €5 🎁</b>"))
                .isEqualTo("<b title=\"Caf&#233;\">2 &#215; &#8364;5 &#127873;</b>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pre>a\n  b</pre>",
                "<STYLE>\np::before { content: '→' }\n</STYLE>",
                "<textarea rows=2>\na\n</textarea>",
                "<script>\n// é\n</script>"
            })
    void what_lives_by_its_line_breaks_stays_as_it_is(String html) {
        assertThat(HtmlLines.filled(html)).isEqualTo(html);
    }

    @Test
    void a_plain_style_sheet_is_laid_out_with_the_rest() {
        assertThat(HtmlLines.filled("<style>\np { color: red }\n</style>\n<p>é</p>"))
                .isEqualTo("<style> p { color: red } </style> <p>&#233;</p>\n");
    }

    @Test
    void nothing_stays_nothing_but_a_line() {
        assertThat(HtmlLines.filled("")).isEqualTo("\n");
    }
}
