package dev.comptoir.orders.provider.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.provider.ProviderEvent;
import dev.comptoir.orders.provider.domain.ProviderAnswer;
import dev.comptoir.orders.provider.domain.ProviderDispute;
import dev.comptoir.orders.provider.domain.ProviderPayment;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenericObjectsTest {

    private static final String SESSION = "01980000-0000-7000-8000-000000000001";
    private static final String MONEY = "\"amount\":{\"amount\":\"48.60\",\"currency\":\"EUR\"}";

    private static JsonNode json(String body) {
        return Json.read(body, JsonNode.class);
    }

    private static ProviderEvent event(String body) {
        return GenericEvents.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ProviderAnswer<JsonNode> answer(int status, String body) {
        return GenericClient.answer(status, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reads_a_payment() {
        ProviderPayment paid = GenericObjects.payment(json("{\"id\":\"p1\",\"sessionId\":\"" + SESSION
                + "\",\"state\":\"SUCCEEDED\",\"method\":\"card\"," + MONEY + "}"));
        assertThat(paid.sessionId()).isEqualTo(UUID.fromString(SESSION));
        assertThat(paid.received()).isEqualTo(Money.parse("48.60", "EUR"));
        assertThat(paid.paymentReference()).isEqualTo("p1");
        ProviderPayment failed = GenericObjects.payment(json("{\"id\":\"p1\",\"state\":\"FAILED\"}"));
        assertThat(failed.standing()).isEqualTo(ProviderPayment.Standing.CANCELLED);
        assertThat(failed.failureCode()).isEqualTo("failed");
        assertThat(failed.received()).isNull();
        assertThat(failed.sessionId()).isNull();
    }

    @Test
    void reads_refunds_and_disputes() {
        ProviderRefund refund =
                GenericObjects.refund(json("{\"id\":\"r1\",\"paymentId\":\"p1\",\"state\":\"FAILED\"," + MONEY + "}"));
        assertThat(refund.standing()).isEqualTo(ProviderRefund.Standing.FAILED);
        assertThat(refund.failureCode()).isEqualTo("failed");
        assertThat(refund.refundId()).isNull();
        ProviderDispute dispute = GenericObjects.dispute(
                json("{\"id\":\"d1\",\"paymentId\":\"p1\",\"state\":\"LOST\",\"reason\":\"fraud\"," + MONEY + "}"));
        assertThat(dispute.standing()).isEqualTo(ProviderDispute.Standing.LOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"p1\"}",
                "{\"id\":\"p1\",\"state\":\"PAID\"}",
                "{\"state\":\"OPEN\"}",
                "{\"id\":\"p1\",\"state\":\"SUCCEEDED\"}",
                "{\"id\":\"p1\",\"state\":\"SUCCEEDED\",\"amount\":{\"amount\":\"0.00\",\"currency\":\"EUR\"}}",
                "{\"id\":\"p1\",\"state\":\"SUCCEEDED\",\"amount\":{\"amount\":\"1.001\",\"currency\":\"EUR\"}}",
                "{\"id\":\"p1\",\"state\":\"SUCCEEDED\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"XYZ\"}}",
                "{\"id\":\"p 1\",\"state\":\"OPEN\"}",
                "{\"id\":\"p1\",\"state\":\"OPEN\",\"url\":\"javascript:alert(1)\"}",
                "{\"id\":\"p1\",\"state\":\"OPEN\",\"failureCode\":\"<b>\"}"
            })
    void a_payment_that_lacks_what_it_must_have_is_none(String body) {
        assertThatThrownBy(() -> GenericObjects.payment(json(body))).isInstanceOf(IllegalArgumentException.class);
        String event = "{\"type\":\"payment.updated\",\"data\":" + body + "}";
        assertThatThrownBy(() -> event(event))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("signed, but");
    }

    @Test
    void what_is_not_known_is_ignored() {
        assertThat(event("{\"type\":\"payout.sent\",\"data\":7}")).isEqualTo(new ProviderEvent.Ignored("payout.sent"));
        assertThat(event("{\"type\":\"payment.updated\",\"data\":{\"id\":\"p1\",\"state\":\"OPEN\"}}"))
                .isEqualTo(new ProviderEvent.Ignored("payment.updated"));
        for (String none : new String[] {"", "[]", "{}", "null", "{\"type\":7}"}) {
            assertThatThrownBy(() -> event(none)).isInstanceOf(DomainException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, Done",
        "201, Done",
        "204, Unknown",
        "302, Unknown",
        "400, Refused",
        "401, Unknown",
        "404, Refused",
        "408, Unknown",
        "409, Unknown",
        "422, Refused",
        "429, Unknown",
        "500, Unknown",
        "503, Unknown"
    })
    void only_a_refusal_with_a_code_says_no(int status, String kind) {
        ProviderAnswer<JsonNode> answer = answer(status, "{\"code\":\"card-declined\"}");
        assertThat(answer.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(answer(status, "{\"code\":")).isInstanceOf(ProviderAnswer.Unknown.class);
        if (!kind.equals("Done")) {
            assertThat(answer(status, "{}")).isInstanceOf(ProviderAnswer.Unknown.class);
        }
        if (answer instanceof ProviderAnswer.Unknown<JsonNode> unknown) {
            assertThat(unknown.isAnswered()).isEqualTo(status >= 500);
        }
    }
}
