package dev.comptoir.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.gateway.event.domain.EventFilter;
import dev.comptoir.gateway.webhooktype.DataPath;
import dev.comptoir.gateway.webhooktype.WebhookFormat;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTest {

    private static final String EVENT = """
            {"type":"order.edited","data":{"orderNumber":"1001","total":{"amount":"12.50"},"gift":true,
             "lines":[{"sku":"A","quantity":1},{"sku":"B","quantity":2}],"tags":["x","y"]},
             "changes":[{"field":"paymentStatus","after":"PAID"}]}""";

    private static Subscription subscription(List<String> triggerFields, EventCondition... filter) {
        return new Subscription(
                UUID.randomUUID(), List.of("order.*"), triggerFields, List.of(filter), WebhookFormat.STANDARD);
    }

    private static boolean isWanted(Subscription subscription, String event) {
        return subscription.wants("order.edited", event.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "orderNumber, 1001, true",
        "orderNumber, 100, false",
        "total.amount, 12.50, true",
        "gift, true, true",
        "lines.sku, B, true",
        "lines.sku, C, false",
        "lines.quantity, 2, true",
        "tags, y, true",
        "nowhere.at.all, '', false",
        "total, '', false",
    })
    void a_condition_holds_where_a_value_stands_at_its_place(String field, String value, boolean holds) {
        assertThat(isWanted(subscription(List.of(), new EventCondition(field, List.of("zzz", value))), EVENT))
                .isEqualTo(holds);
    }

    @Test
    void all_conditions_have_to_hold_and_the_type_too() {
        EventCondition right = new EventCondition("orderNumber", List.of("1001"));
        EventCondition wrong = new EventCondition("orderNumber", List.of("1002"));
        assertThat(isWanted(subscription(List.of(), right, right), EVENT)).isTrue();
        assertThat(isWanted(subscription(List.of(), right, wrong), EVENT)).isFalse();
        assertThat(subscription(List.of(), right).wants("cart.abandoned", EVENT.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void of_events_that_say_changes_only_those_of_a_trigger_field_are_wanted() {
        assertThat(isWanted(subscription(List.of("hold", "paymentStatus")), EVENT))
                .isTrue();
        assertThat(isWanted(subscription(List.of("hold")), EVENT)).isFalse();
        assertThat(isWanted(subscription(List.of("hold")), "{\"data\":{},\"changes\":[]}"))
                .isTrue();
        assertThat(isWanted(subscription(List.of("hold")), "{\"data\":{}}")).isTrue();
        assertThat(isWanted(
                        subscription(List.of("variants.price")),
                        "{\"data\":{},\"changes\":[{\"field\":\"variants[A-1].price\"}]}"))
                .isTrue();
    }

    @Test
    void who_reads_in_another_format_wants_what_that_format_has() {
        Subscription snipcart =
                new Subscription(UUID.randomUUID(), List.of("order.*"), List.of(), List.of(), WebhookFormat.SNIPCART);
        assertThat(isWanted(snipcart, EVENT)).isFalse();
        assertThat(isWanted(snipcart, EVENT.replace("order.edited", "order.refund.created")))
                .isTrue();
    }

    @Test
    void a_field_of_which_nothing_is_told_is_refused_as_a_typing_error() {
        EventFilter.checkFields(List.of("hold"), List.of("hold"));
        assertThatThrownBy(() -> EventFilter.checkFields(List.of("hold", "holt"), List.of("hold")))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("unknown-trigger-field"));
    }

    @Test
    void a_part_of_the_data_keeps_its_shape() {
        JsonNode data = Json.read(EVENT.getBytes(StandardCharsets.UTF_8), JsonNode.class)
                .path("data");
        assertThat(DataPath.only(data, List.of("orderNumber", "lines.sku", "nowhere", "gift.deeper"))
                        .toString())
                .isEqualTo("{\"lines\":[{\"sku\":\"A\"},{\"sku\":\"B\"}],\"orderNumber\":\"1001\"}");
        assertThat(DataPath.only(data, List.of("total", "total.amount")).toString())
                .isEqualTo("{\"total\":{\"amount\":\"12.50\"}}");
    }
}
