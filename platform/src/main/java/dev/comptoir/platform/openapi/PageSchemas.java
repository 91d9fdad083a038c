package dev.comptoir.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Every page says what its fields mean. */
final class PageSchemas {

    private static final int MOST = 1000;

    private PageSchemas() {}

    static void describe(Components components) {
        if (components.getSchemas() == null) {
            return;
        }
        Map.copyOf(components.getSchemas()).forEach((name, schema) -> {
            Schema items = name.startsWith("Page") && schema.getProperties() != null
                    ? schema.getProperties().get("items")
                    : null;
            if (items != null && items.getItems() != null) {
                components.addSchema(name, of(SchemaRules.named(items.getItems())));
            }
        });
    }

    static Schema of(String item) {
        return createSchema()
                .addType(SchemaType.OBJECT)
                .description("Part of a list")
                .required(List.of("hasMore", "items"))
                .addProperty(
                        "items",
                        createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(SchemaRules.reference(item))
                                .maxItems(MOST))
                .addProperty(
                        "nextCursor",
                        createSchema()
                                .addType(SchemaType.STRING)
                                .maxLength(4096)
                                .description(
                                        "Where the next page starts: send it as `cursor`; absent on the last page"))
                .addProperty(
                        "hasMore", createSchema().addType(SchemaType.BOOLEAN).description("Whether more follow"))
                .addProperty(
                        "total",
                        createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int64")
                                .description("How many there are in all; only when `count=true` was asked"));
    }
}
