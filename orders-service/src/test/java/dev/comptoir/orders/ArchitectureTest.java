package dev.comptoir.orders;

import dev.comptoir.testkit.ArchRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keeps_the_house_rules() {
        ArchRules.check("dev.comptoir.orders");
    }
}
