package dev.comptoir.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.page.CatchUpParameters;
import dev.comptoir.testkit.Proves;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderFilterTest {

    @Test
    @Proves("O-012")
    void has_every_filter_of_the_list_by_the_same_name() {
        assertThat(Stream.of(OrderFilter.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                OrderListRequest.class.getDeclaredFields(), CatchUpParameters.class.getDeclaredFields())
                        .flatMap(Stream::of)
                        .filter(field -> !field.isSynthetic() && !Modifier.isStatic(field.getModifiers()))
                        .map(Field::getName)
                        .filter(name -> !name.equals("sort"))
                        .toList());
    }

    @Test
    @Proves("O-012")
    void hands_every_filter_to_the_list_as_it_was_given() throws Exception {
        RecordComponent[] components = OrderFilter.class.getRecordComponents();
        Object[] given = Stream.of(components).map(OrderFilterTest::value).toArray();
        OrderFilter filter = (OrderFilter) OrderFilter.class.getDeclaredConstructors()[0].newInstance(given);

        OrderListRequest handed = filter.asListRequest();

        for (int i = 0; i < components.length; i++) {
            Field field = field(components[i].getName());
            assertThat(field.get(handed)).as(components[i].getName()).isEqualTo(given[i]);
        }
    }

    private static Field field(String name) throws NoSuchFieldException {
        Class<?> holder = name.equals("updatedFrom") ? CatchUpParameters.class : OrderListRequest.class;
        Field field = holder.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == List.class) {
            Class<?> word = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return List.of(word.getEnumConstants()[1]);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[1];
        }
        if (type == Boolean.class) {
            return true;
        }
        return type == UUID.class ? UUID.randomUUID() : component.getName();
    }
}
