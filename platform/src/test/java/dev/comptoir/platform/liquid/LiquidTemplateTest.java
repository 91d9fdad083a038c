package dev.comptoir.platform.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiquidTemplateTest {

    private static final Map<String, Object> VALUES = Map.of(
            "customer", Map.of("name", "Ann <b>"),
            "big", "x".repeat(9_000),
            "order",
                    Map.of(
                            "number",
                            "1001",
                            "lines",
                            List.of(Map.of("name", "Lamp", "quantity", 2), Map.of("name", "Bulb", "quantity", 1))));

    private static String render(String source) {
        return LiquidTemplate.parse(source).render(VALUES);
    }

    @Test
    void values_are_put_in_as_text_and_unknown_ones_leave_nothing() {
        assertThat(render("Hello {{ customer.name }}, order {{order.number}}{{ nothing.at.all }}!"))
                .isEqualTo("Hello Ann <b>, order 1001!");
        assertThat(render("{{ order.lines.first.name }} {{ order.lines.last.name }} {{ order.lines.size }}"))
                .isEqualTo("Lamp Bulb 2");
        assertThat(render("costs $5 \\ {{ order.number }}")).isEqualTo("costs $5 \\ 1001");
    }

    @Test
    void in_html_values_stay_text() {
        Map<String, Object> values =
                Map.of("name", "<b>\"A\" & 'B'</b>", "lines", List.of(Map.of("name", "<i>")), "n", 2);

        assertThat(LiquidTemplate.parseHtml("<a title=\"{{ name }}\">{{ n }}</a>")
                        .render(values))
                .isEqualTo("<a title=\"&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;\">2</a>");
        assertThat(LiquidTemplate.parseHtml("{% for line in lines %}<p>{{ line.name }}</p>{% endfor %}")
                        .render(values))
                .isEqualTo("<p>&lt;i&gt;</p>");
        assertThatThrownBy(() -> LiquidTemplate.parseHtml("x".repeat(30_001))).isInstanceOf(DomainException.class);
    }

    @Test
    void conditions_loops_and_filters_work() {
        assertThat(render("{% for line in order.lines %}{{ line.quantity }} x {{ line.name | upcase }};{% endfor %}"))
                .isEqualTo("2 x LAMP;1 x BULB;");
        assertThat(render("{% if order.number == '1001' %}yes{% else %}no{% endif %}"))
                .isEqualTo("yes");
        assertThat(render("{% assign a = order.number | append: '!' %}{{ a }}")).isEqualTo("1001!");
        assertThat(render("{{ customer.name | escape }}")).isEqualTo("Ann <b>");
        assertThat(render("{{ nothing | default: 'friend' }}")).isEqualTo("friend");
        assertThat(render("{% raw %}{{ as it is }}{% endraw %}")).isEqualTo("{{ as it is }}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% include 'etc/passwd' %}",
                "{% include_relative 'a' %}",
                "{% render 'a' %}",
                "{%- layout 'a' -%}",
                "{% tablerow a in order.lines %}{% endtablerow %}",
                "{% increment a %}",
                "{% cycle 'a', 'b' %}",
                "{% liquid assign a = 1 %}",
                "{%nonsense%}"
            })
    void tags_that_read_or_are_not_offered_are_refused(String source) {
        assertThatThrownBy(() -> render(source)).hasFieldOrPropertyWithValue("code", "template-tag-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ order | json }}",
                "{{ 1 | no_such_filter }}",
                "{% assign a = 1 | no_such_filter: 2 %}",
                "{{ 'now' | date: '%1000000000d' }}",
                "{{ big | split: '' }}",
                "{{ big | replace: 'x', big }}",
                "{{ 1 | round: 1000000000 }}",
                "{{ order.lines | where: 'name' }}"
            })
    void filters_that_are_not_offered_are_refused(String source) {
        assertThatThrownBy(() -> render(source)).hasFieldOrPropertyWithValue("code", "template-filter-unknown");
    }

    static Stream<String> costly() {
        return Stream.of(
                "{% for a in (1..100000000) %}x{% endfor %}",
                "{% for a in (1..100) %}{% for b in (1..100) %}{% endfor %}{% endfor %}",
                "{% for a in (1..900) %}" + "{{ big }}".repeat(100) + "{% endfor %}",
                "{% for a in (1..40) %}{% assign big = big | append: big %}{% endfor %}",
                "{% assign n = 99.5 %}{% for a in (1..40) %}{% assign n = n | times: n %}{% endfor %}",
                "{% for a in (1..900) %}{% assign c = big | upcase | downcase | upcase | downcase %}{% endfor %}",
                "{% capture a %}{% for i in (1..90) %}{{ big }}{% endfor %}{% endcapture %}",
                "{% if a %}".repeat(60) + "{% endif %}".repeat(60),
                "{{ a }}".repeat(201),
                "{{ a" + " | upcase".repeat(100) + " }}",
                "x".repeat(10_001),
                "x".repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("costly")
    void what_loops_grows_or_writes_without_end_is_stopped(String source) {
        assertThatThrownBy(() -> render(source)).hasFieldOrPropertyWithValue("code", "template-too-costly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ order.number", "{% if order %}", "{% endif %}", "{% for %}{% endfor %}", "{{ }"})
    void what_is_no_liquid_is_refused(String source) {
        assertThatThrownBy(() -> render(source)).hasFieldOrPropertyWithValue("code", "template-invalid");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {% if order %}~x                               | 2 | something begins that does not end: endif, endfor or closing braces are missing
            ~{% endif %}                                   | 2 | a tag ends or goes on with what was never begun
            {% if a %}~{% for b in c %}{% endif %}         | 2 | endif stands where endfor should be
            ~~{{ order.number                              | 3 | braces are not closed, or what stands between them cannot be read
            {% assign = 3 %}                               | 1 | braces are not closed, or what stands between them cannot be read
            {% if a & b %}{% endif %}                      | 1 | there is a sign that cannot be there: &
            x~{{ 99999999999999999999999999999999999 }}    | 2 | this is no number, or too large a one: 999999999999999999999999999999…
            `x~{{ 'a' | plus: 'b' }}`                      | 2 | this is no number, or too large a one: b
            `~{{ 1 | divided_by: 0 }}`                     | 2 | something is divided by zero
            `{{ a | append }}`                             | 1 | the filter append needs a value after a colon
            """)
    void what_is_wrong_is_said_in_words_with_its_line(String source, int line, String words) {
        assertThatThrownBy(() -> render(source.replace('~', '\n')))
                .hasMessage("The template is no valid Liquid: on line " + line + ", " + words + ".")
                .extracting(refusal -> ((DomainException) refusal).details().get("line"))
                .isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            {{ 99999999999 | times: 99999999999 }}            ! times
            {{ 9223372036854775807 | plus: 1 }}               ! plus
            {{ -9223372036854775807 | minus: 2 }}             ! minus
            {{ 99999999999.5 | times: 99999999999 | floor }}  ! floor
            {{ 9007199254740993 | ceil }}                     ! ceil
            """)
    void a_number_that_does_not_fit_is_refused_and_never_wrong(String source, String filter) {
        assertThatThrownBy(() -> render(source))
                .hasFieldOrPropertyWithValue("code", "template-invalid")
                .hasMessageContaining("the filter " + filter + " cannot calculate exactly");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            {{ 3037000499 | times: 3037000499 }} ! 9223372030926249001
            {{ '7' | plus: 1 }}                  ! 8
            {{ nothing | plus: 5 }}              ! 5
            {{ 2.5 | times: 2 }}                 ! 5.0
            {{ 2.5 | floor }}                    ! 2
            {{ -2.5 | ceil }}                    ! -2
            {{ -3 | abs }}                       ! 3
            {{ 7 | divided_by: 2 }}              ! 3
            """)
    void numbers_that_fit_are_calculated_as_before(String source, String result) {
        assertThat(render(source)).isEqualTo(result);
    }

    @Test
    void two_renderings_at_once_keep_their_values_apart() {
        LiquidTemplate template = LiquidTemplate.parse("{% if true %}{{ n }}{% endif %}");
        List<Integer> numbers = IntStream.range(0, 500).boxed().toList();
        assertThat(numbers.parallelStream()
                        .map(n -> template.render(Map.of("n", n)))
                        .toList())
                .isEqualTo(numbers.stream().map(String::valueOf).toList());
    }
}
