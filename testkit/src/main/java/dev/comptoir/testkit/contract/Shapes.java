package dev.comptoir.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comptoir.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Bodies that are nearly right. */
final class Shapes {

    /** Money of a wrong shape breaks a rule of its own. */
    static final List<Integer> REFUSALS = List.of(400, 422);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Shapes() {}

    static String withUnknownField(String body) {
        return object(body).put("noSuchField", 1).toString();
    }

    /** The body once per field, with an object or a list where a word stands, and a word where an object or a list does. */
    static List<String> wrong(String body, ResourceContract contract) {
        List<String> bodies = new ArrayList<>();
        object(body).fieldNames().forEachRemaining(field -> {
            if (!contract.takesAnyShape(field)) {
                wrongFor(object(body).get(field))
                        .forEach(shape ->
                                bodies.add(object(body).set(field, shape).toString()));
            }
        });
        return bodies;
    }

    private static List<JsonNode> wrongFor(JsonNode right) {
        JsonNode object = NODES.objectNode().put("odd", 1);
        JsonNode list = NODES.arrayNode().add(NODES.objectNode());
        if (right.isObject()) {
            return List.of(list, NODES.textNode("odd"), NODES.numberNode(7));
        }
        if (right.isArray()) {
            return List.of(object, NODES.textNode("odd"), NODES.numberNode(7));
        }
        return right.isTextual()
                ? List.of(object, list, NODES.booleanNode(true), NODES.numberNode(7))
                : List.of(object, list, NODES.textNode("odd"));
    }

    private static ObjectNode object(String body) {
        return (ObjectNode) Json.read(body, JsonNode.class);
    }
}
