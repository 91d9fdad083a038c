package dev.comptoir.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testkit.Proves;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderFilterTest {

    @Test
    @Proves("O-012")
    void has_every_filter_of_the_list_by_the_same_name() {
        assertThat(Stream.of(OrderFilter.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(Stream.of(OrderListRequest.class.getDeclaredFields())
                        .filter(field -> !field.isSynthetic())
                        .map(Field::getName)
                        .filter(name -> !name.equals("sort"))
                        .toList());
    }
}
