package dev.comptoir.inventory.reservation;

import static dev.comptoir.inventory.Warehouse.eventually;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.reserve;
import static dev.comptoir.inventory.Warehouse.state;
import static dev.comptoir.inventory.Warehouse.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ImpatientProfile.class)
@WithComptoir(database = "inventory")
class UnansweredIT {

    private static final int SLOW = 20_001;

    /** The first reservation of an order for so many units takes until its caller has given up. */
    @BeforeEach
    void slowDown() {
        Database.current().execute("""
                create or replace function slow_down() returns trigger language plpgsql as $$
                begin
                    if new.quantities[1] = 20001
                       and not exists (select from reservations where order_id = new.order_id) then
                        perform pg_advisory_xact_lock_shared(20001);
                    end if;
                    return new;
                end $$""");
        Database.current()
                .execute(
                        "create trigger slow_down before insert on reservations for each row execute function slow_down()");
    }

    private static ValidatableResponse unanswered(UUID order, String sku) throws SQLException {
        try (Connection slow = Database.current().open();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(20001)");
            return reserve(order, Map.of(sku, SLOW)).then().statusCode(503);
        }
    }

    @AfterEach
    void speedUp() {
        Database.current().execute("drop trigger slow_down on reservations");
    }

    @Test
    void units_reserved_after_their_caller_has_given_up_are_free_at_once() throws SQLException {
        String sku = stocked(SLOW);
        UUID order = UUID.randomUUID();

        unanswered(order, sku).body("code", equalTo("reservation-timed-out"));

        eventually(
                () -> Database.current().count("reservations where order_id = ? and state = 'RELEASED'", order) == 1);
        assertThat(level(sku)).isEqualTo(new Level(SLOW, 0));
    }

    @Test
    void an_order_that_comes_back_gets_its_units() throws SQLException {
        String sku = stocked(SLOW);
        UUID order = UUID.randomUUID();
        unanswered(order, sku);

        eventually(() -> reserve(order, Map.of(sku, SLOW)).statusCode() < 300);

        assertThat(state(order)).isEqualTo("HELD");
        assertThat(level(sku)).isEqualTo(new Level(SLOW, SLOW));
    }
}
