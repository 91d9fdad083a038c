package dev.comptoir.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetriesTest {

    @Test
    void every_post_that_takes_no_key_was_judged() throws IOException {
        JsonNode paths =
                new ObjectMapper().readTree(new File("../../docs/openapi.json")).get("paths");
        Set<String> withoutKey = paths.propertyStream()
                .filter(each -> each.getValue().has("post"))
                .filter(each -> !each.getValue().get("post").toString().contains("Idempotency-Key"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> judged = Stream.concat(Retries.ONCE.stream(), Retries.REPEATABLE.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(judged).isEqualTo(withoutKey);
    }
}
