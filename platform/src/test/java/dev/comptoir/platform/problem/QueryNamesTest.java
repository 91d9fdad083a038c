package dev.comptoir.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;

class QueryNamesTest {

    static class Asked {
        @RestQuery
        int limit;

        @RestQuery("count")
        boolean isCounted;

        @QueryParam("status")
        List<String> states;
    }

    record Body(int limit) {}

    @Test
    void a_kept_parameter_is_called_what_the_caller_calls_it() {
        Asked asked = new Asked();
        assertThat(QueryNames.ofField(asked, "limit")).contains("limit");
        assertThat(QueryNames.ofField(asked, "isCounted")).contains("count");
        assertThat(QueryNames.ofField(asked, "states[0].<list element>")).contains("status");
    }

    @Test
    void a_field_of_a_body_is_no_parameter() {
        assertThat(QueryNames.ofField(new Body(1), "limit")).isEmpty();
        assertThat(QueryNames.ofField(null, "limit")).isEmpty();
        assertThat(QueryNames.ofField(new Asked(), "other")).isEmpty();
    }
}
