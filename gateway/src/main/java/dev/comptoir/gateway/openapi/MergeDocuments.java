package dev.comptoir.gateway.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The step of the build that makes one API document of those of the services. Its result lies where the gateway's own
 * operations are added to it when the program is built.
 */
public final class MergeDocuments {

    private static final List<String> SERVICES = List.of(
            "orders-service",
            "inventory-service",
            "carts-service",
            "campaigns-service",
            "catalog-service",
            "files-service");

    private MergeDocuments() {}

    /** @param arguments the folder that holds the services, and the file to write */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Files.writeString(target, json.writeValueAsString(merge(root, json)));
    }

    static ObjectNode merge(Path root, ObjectMapper json) throws IOException {
        MergedDocument merged = new MergedDocument();
        for (String service : SERVICES) {
            Path file = root.resolve(service).resolve("target/openapi/openapi.json");
            if (!Files.isRegularFile(file)) {
                throw new IOException(file.normalize() + " is missing: build " + service
                        + " before the gateway (./mvnw verify does), or leave this step out with -Dexec.skip=true");
            }
            merged.add(ApiDocument.published(service, (ObjectNode) json.readTree(Files.readString(file))));
        }
        return merged.write(new WebhookDescriptions(json).describe(merged));
    }
}
