package dev.comptoir.inventory.reservation;

import static dev.comptoir.inventory.Warehouse.eventually;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.state;
import static dev.comptoir.inventory.Warehouse.stocked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ImpatientProfile.class)
@WithComptoir(database = "inventory")
class ExpireOnTimeIT {

    @Inject
    ExpireOnTime onTime;

    @Test
    void units_are_free_when_their_time_is_up_without_another_look_of_the_schedule() {
        String sku = stocked(9);
        UUID first = reserved(Map.of(sku, 2));
        UUID second = reserved(Map.of(sku, 3));
        UUID later = reserved(Map.of(sku, 4));
        timeIsUpIn(first, "500 milliseconds");
        timeIsUpIn(second, "1 second");

        onTime.look().await().indefinitely();

        eventually(() -> state(first).equals("EXPIRED") && state(second).equals("EXPIRED"));
        assertThat(state(later)).isEqualTo("HELD");
        assertThat(level(sku)).isEqualTo(new Level(9, 4));
    }

    private static void timeIsUpIn(UUID order, String time) {
        Database.current()
                .execute(
                        "update reservations set expires_at = now() + cast(? as interval) where order_id = ?",
                        time,
                        order);
    }
}
