package dev.comptoir.gateway.webhooktype;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Where something stands in the data of an event: names with dots between; a list on the way stands for each of its elements. */
public final class DataPath {

    /** How a path is written. */
    public static final String PATTERN = "[A-Za-z0-9_]{1,50}(\\.[A-Za-z0-9_]{1,50}){0,7}";

    private static final String DOT = "\\.";

    private DataPath() {}

    /** Everything that stands there. */
    public static Stream<JsonNode> values(JsonNode data, String path) {
        Stream<JsonNode> values = elements(data);
        for (String name : path.split(DOT)) {
            values = values.map(each -> each.path(name)).flatMap(DataPath::elements);
        }
        return values;
    }

    private static Stream<JsonNode> elements(JsonNode value) {
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
    }

    /** The data with what stands at these paths, whole, and with nothing else. */
    public static JsonNode only(JsonNode data, Collection<String> paths) {
        if (data.isArray()) {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(elements(data)
                            .filter(JsonNode::isContainerNode)
                            .map(each -> only(each, paths))
                            .toList());
        }
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        byFirstName(paths).forEach((name, rests) -> {
            JsonNode value = data.path(name);
            if (rests.contains("") ? !value.isMissingNode() : value.isContainerNode()) {
                part.set(name, rests.contains("") ? value : only(value, rests));
            }
        });
        return part;
    }

    private static Map<String, List<String>> byFirstName(Collection<String> paths) {
        Map<String, List<String>> all = new TreeMap<>();
        for (String path : paths) {
            int dot = path.indexOf('.');
            String name = dot < 0 ? path : path.substring(0, dot);
            all.merge(name, List.of(dot < 0 ? "" : path.substring(dot + 1)), DataPath::both);
        }
        return all;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
