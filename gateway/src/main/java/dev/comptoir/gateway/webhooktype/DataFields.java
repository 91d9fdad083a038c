package dev.comptoir.gateway.webhooktype;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which places there are in the data of webhook events, by the schemas of the events they come from. */
public final class DataFields {

    private static final String DETAILS = "details";

    private static final Map<String, Set<String>> BY_TYPE = byType();

    private final Set<String> known;

    private DataFields(Set<String> known) {
        this.known = known;
    }

    /** Of all these types together. */
    public static DataFields of(Predicate<String> types) {
        return new DataFields(BY_TYPE.entrySet().stream()
                .filter(each -> types.test(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether an event may have it. */
    public boolean contains(String path) {
        if (known.contains(path)) {
            return true;
        }
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            if (known.contains(path.substring(0, dot) + SchemaPaths.ANYTHING)) {
                return true;
            }
        }
        return false;
    }

    /** The place that is written most like this one, whole or by its last name; empty when there is none at all. */
    public Optional<String> nearest(String path) {
        return known.stream()
                .filter(each -> !each.endsWith(SchemaPaths.ANYTHING))
                .min(Comparator.<String>comparingInt(each -> distance(each, path))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String place, String path) {
        return Math.min(Distance.between(place, path), 1 + Distance.between(lastName(place), lastName(path)));
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Map<String, Set<String>> byType() {
        Map<String, Set<String>> all = new TreeMap<>();
        for (WebhookEvent<?> event : WebhookEvents.all()) {
            all.computeIfAbsent(event.type().name(), _ -> new TreeSet<>()).addAll(places(event));
        }
        return all;
    }

    private static Set<String> places(WebhookEvent<?> event) {
        Set<String> fact = SchemaPaths.of(read("/events/" + event.eventName() + ".schema.json"));
        if (event.type().data() == event.event()) {
            return fact;
        }
        // The change of a status, which has the fact in it.
        return Stream.concat(
                        SchemaPaths.of(read("/openapi/order-status-change.json")).stream()
                                .filter(each -> !each.equals(DETAILS + SchemaPaths.ANYTHING)),
                        fact.stream().map(each -> DETAILS + "." + each))
                .collect(Collectors.toSet());
    }

    private static JsonNode read(String resource) {
        try (InputStream in = DataFields.class.getResourceAsStream(resource)) {
            return Json.read(in.readAllBytes(), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
