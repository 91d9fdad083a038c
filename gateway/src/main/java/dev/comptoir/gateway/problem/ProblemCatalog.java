package dev.comptoir.gateway.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Kind;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every problem code there is, as the build listed them. */
@Singleton
class ProblemCatalog {

    private static final String FILE = "/META-INF/problems.json";

    private final Map<String, ProblemCode> codes = new TreeMap<>();

    ProblemCatalog() {
        try (InputStream in = ProblemCatalog.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException(FILE + " is missing; the build of the gateway writes it");
            }
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Json.read(json, new TypeReference<List<ProblemCode>>() {}).forEach(each -> codes.put(each.code(), each));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Collection<ProblemCode> all() {
        return codes.values();
    }

    ProblemCode find(String code) {
        ProblemCode found = codes.get(code);
        if (found == null) {
            throw Kind.NOT_FOUND.refusal("unknown-problem-code", "There is no problem code %s.", code);
        }
        return found;
    }
}
