package dev.comptoir.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptionsTest {

    @Test
    void text_without_tags_stays_as_it_is() {
        assertThat(Descriptions.cleaned("2 < 3 & R&D")).isEqualTo("2 < 3 & R&D");
    }

    @Test
    void what_could_run_goes_and_formatting_stays() {
        assertThat(Descriptions.cleaned("<p onclick=\"x()\">Hi <b>you</b><script>alert(1)</script></p>"))
                .isEqualTo("<p>Hi <b>you</b></p>");
        assertThat(Descriptions.cleaned("<a href=\"javascript:alert(1)\">a</a>"))
                .isEqualTo("<a>a</a>");
        assertThat(Descriptions.cleaned("<img src=\"data:text/html,x\" onerror=\"x()\">"))
                .doesNotContain("data:", "onerror");
    }

    @Test
    void what_is_clean_is_cleaned_to_itself() {
        String clean = Descriptions.cleaned("<meta charset=\"utf-8\">\n<p>Hi</p>\n<p>you</p>\n");

        assertThat(clean).isEqualTo("<p>Hi</p>\n<p>you</p>");
        assertThat(Descriptions.cleaned(clean)).isEqualTo(clean);
    }

    @Test
    void links_within_the_shop_stay_relative_and_addresses_without_scheme_get_one() {
        assertThat(Descriptions.cleaned("<a href=\"/pages/sizes\">Sizes</a>")).contains("href=\"/pages/sizes\"");
        assertThat(Descriptions.cleaned("<a href=\"//other.test/x\">x</a>")).contains("href=\"https://other.test/x\"");
        assertThat(Descriptions.cleaned("<img src=\"//cdn.test/a.jpg\">"))
                .isEqualTo("<img src=\"https://cdn.test/a.jpg\">");
    }
}
