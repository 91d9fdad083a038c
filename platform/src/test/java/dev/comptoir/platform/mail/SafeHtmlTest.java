package dev.comptoir.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    @Test
    void rich_text_keeps_its_formatting_and_nothing_else() {
        SafeHtml message = SafeHtml.richText("""
                <h2>Hello</h2><p style="color:red" onclick="x()">Your <strong>lamp</strong> is <em>here</em>.</p>
                <ul><li>one</li><li>two</li></ul><a href="https://shop.example/a?b=1&amp;c=2">Look</a><img src=x onerror=y()>""");

        assertThat(message.html())
                .contains("<h2>Hello</h2>")
                .contains("<p>Your <strong>lamp</strong> is <em>here</em>.</p>")
                .contains("<a href=\"https://shop.example/a?b=1&amp;c=2\">Look</a>")
                .doesNotContain("style")
                .doesNotContain("onclick")
                .doesNotContain("<img");
        assertThat(message.text())
                .isEqualTo("Hello\n\nYour lamp is here.\n\n- one\n- two\n\nLook (https://shop.example/a?b=1&c=2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" java\nscript:alert(1)\">x</a>",
                "<img src=\"data:text/html,x\">",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<form action=\"https://evil.example\"><input name=a></form>",
                "<style>.muted{display:none}</style>",
                "<div style=\"position:fixed;top:0\">x</div>",
                "<div style=\"background:url(https://evil.example/a)\">x</div>",
                "<div style=\"display:none\">x</div>",
                "<div style=\"margin-top:-900px\">x</div>",
                "<link rel=stylesheet href=https://evil.example>",
                "<meta http-equiv=refresh content=0>",
                "<svg onload=alert(1)></svg>",
                "<b onmouseover=alert(1)>x</b>"
            })
    void what_could_run_ask_or_hide_the_rest_is_gone(String hostile) {
        assertThat(SafeHtml.layout(hostile).html())
                .doesNotContainIgnoringCase("script")
                .doesNotContainIgnoringCase("evil")
                .doesNotContain("data:")
                .doesNotContain("position")
                .doesNotContain("none")
                .doesNotContain("-900")
                .doesNotContain("onload")
                .doesNotContain("onmouseover")
                .doesNotContain("refresh");
    }

    @Test
    void a_layout_keeps_tables_pictures_and_harmless_styles() {
        assertThat(SafeHtml.layout("""
                <table role="presentation" width="100%"><tr><td style="padding:8px; color: #333; text-decoration:none"\
                ><img src="https://shop.example/a.png" alt="A" width="64"></td></tr></table>""").html())
                .contains("<td style=\"padding:8px;color: #333;text-decoration:none\">")
                .contains("<img src=\"https://shop.example/a.png\" alt=\"A\" width=\"64\">")
                .contains("role=\"presentation\"");
    }

    @Test
    void says_whether_a_link_leads_somewhere() {
        SafeHtml mail = SafeHtml.layout("<a href=\"https://a.example/?x=1&amp;y=2\">go</a>");

        assertThat(mail.leadsTo("https://a.example/?x=1&y=2")).isTrue();
        assertThat(mail.leadsTo("https://a.example/")).isTrue();
        assertThat(mail.leadsTo("https://a.example")).isFalse();
        assertThat(mail.leadsTo("https://a.example/b")).isFalse();
    }
}
