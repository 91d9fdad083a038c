package dev.comptoir.orders.withdrawalterms.domain;

import static dev.comptoir.orders.withdrawalterms.domain.LineStanding.EXEMPT;
import static dev.comptoir.orders.withdrawalterms.domain.LineStanding.INSIDE_PERIOD;
import static dev.comptoir.orders.withdrawalterms.domain.LineStanding.OUTSIDE_PERIOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.order.domain.OrderFixture;
import dev.comptoir.orders.order.domain.OrderLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WithdrawalTermsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant PLACED = Instant.parse("2026-06-20T08:00:00Z");
    private static final Instant POSSESSED = Instant.parse("2026-06-24T22:30:00Z");

    private final OrderFixture order = OrderFixture.usual().digital(1);

    private static WithdrawalTerms terms(Instant possessedAt, Instant informedAt, DigitalWaiver waiver) {
        return new WithdrawalTerms(PLACED, possessedAt, informedAt, waiver, Map.of(), PARIS);
    }

    private static WithdrawalTerms usual(Instant possessedAt) {
        return terms(possessedAt, PLACED, DigitalWaiver.NONE);
    }

    private OrderLine goods() {
        return order.line(0);
    }

    private OrderLine download() {
        return order.line(1);
    }

    @Test
    void goods_count_from_the_day_of_possession_in_the_stores_zone() {
        // Half past midnight of 25 June in Paris; 14 days after is Thursday 9 July.
        WithdrawalTerms terms = usual(POSSESSED);
        assertThat(terms.period(goods()).lastDay()).isEqualTo(LocalDate.of(2026, 7, 9));
        assertThat(terms.standing(goods(), Instant.parse("2026-07-09T21:59:59Z")))
                .isEqualTo(INSIDE_PERIOD);
        assertThat(terms.standing(goods(), Instant.parse("2026-07-09T22:00:00Z")))
                .isEqualTo(OUTSIDE_PERIOD);
    }

    @Test
    void a_period_that_would_end_at_a_weekend_ends_on_monday() {
        WithdrawalTerms terms = usual(Instant.parse("2026-06-20T10:00:00Z"));
        assertThat(terms.period(goods()).lastDay()).isEqualTo(LocalDate.of(2026, 7, 6));
    }

    @Test
    void while_something_is_still_to_come_the_period_has_not_begun() {
        assertThat(usual(null).standing(goods(), PLACED.plusSeconds(90L * 24 * 3600)))
                .isEqualTo(INSIDE_PERIOD);
        assertThat(usual(null).period(goods()).lastDay()).isNull();
    }

    @Test
    void a_download_counts_from_the_contract() {
        assertThat(usual(null).period(download()).lastDay()).isEqualTo(LocalDate.of(2026, 7, 6));
    }

    @Test
    void a_download_is_given_up_by_consent_and_acknowledgement_once_its_delivery_has_begun() {
        Instant at = PLACED;
        assertThat(terms(null, PLACED, new DigitalWaiver(at, at, true)).standing(download(), at))
                .isEqualTo(EXEMPT);
        assertThat(terms(null, PLACED, new DigitalWaiver(at, null, true)).standing(download(), at))
                .isEqualTo(INSIDE_PERIOD);
        assertThat(terms(null, PLACED, new DigitalWaiver(null, at, true)).standing(download(), at))
                .isEqualTo(INSIDE_PERIOD);
        assertThat(terms(null, PLACED, new DigitalWaiver(at, at, false)).standing(download(), at))
                .isEqualTo(INSIDE_PERIOD);
        assertThat(terms(null, PLACED, new DigitalWaiver(at, at, true)).standing(goods(), at))
                .isEqualTo(INSIDE_PERIOD);
    }

    @Test
    void an_exempt_line_has_no_right_and_the_others_have() {
        WithdrawalTerms terms = new WithdrawalTerms(
                PLACED, POSSESSED, PLACED, DigitalWaiver.NONE, Map.of(goods().sku(), Exemption.CUSTOM_MADE), PARIS);
        assertThat(terms.standing(goods(), POSSESSED)).isEqualTo(EXEMPT);
        assertThat(terms.exemption(goods())).contains(Exemption.CUSTOM_MADE);
        assertThat(terms.standing(download(), POSSESSED)).isEqualTo(INSIDE_PERIOD);
    }

    @Test
    void who_is_told_late_has_fourteen_days_from_then_and_who_never_is_a_year_more() {
        WithdrawalTerms late = terms(POSSESSED, Instant.parse("2026-09-01T10:00:00Z"), DigitalWaiver.NONE);
        assertThat(late.period(goods()).lastDay()).isEqualTo(LocalDate.of(2026, 9, 15));
        WithdrawalTerms never = terms(POSSESSED, null, DigitalWaiver.NONE);
        assertThat(never.period(goods()).lastDay()).isEqualTo(LocalDate.of(2027, 7, 9));
    }
}
