package dev.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CustomerKeyTest {

    @Test
    void one_customer_stays_one_whatever_the_case_and_the_tag() {
        assertThat(CustomerKey.of(" Jane+1@X.com")).isEqualTo(CustomerKey.of("jane@x.com"));
        assertThat(CustomerKey.of("jan@x.com")).isNotEqualTo(CustomerKey.of("jane@x.com"));
        assertThat(CustomerKey.of("+jane@x.com")).isEqualTo("+jane@x.com");
    }
}
