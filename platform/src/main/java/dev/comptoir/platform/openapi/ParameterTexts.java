package dev.comptoir.platform.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** What a parameter is, where its author had nothing to add to its name. */
final class ParameterTexts {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("token", "The signed token of the link, as it was mailed"),
            Map.entry("sku", "The SKU, percent-encoded"),
            Map.entry("item", "Id of the item in the cart"),
            Map.entry("cursor", "`nextCursor` of the page before; holds only with the same filters and sort"),
            Map.entry("limit", "How many items a page has at most"),
            Map.entry("count", "Adds `total`, how many items match in all"),
            Map.entry("state", "Only those in this state"),
            Map.entry("If-Match", "The ETag of the version that this changes"),
            Map.entry("If-Range", "The ETag of the bytes that are there already; of another file, all of it is sent"),
            Map.entry("Range", "One range of bytes, such as `bytes=1000-`"));

    private ParameterTexts() {}

    static void complete(String path, Parameter parameter) {
        if (parameter.getDescription() == null || parameter.getDescription().isBlank()) {
            parameter.setDescription(text(path, parameter));
        }
    }

    private static String text(String path, Parameter parameter) {
        String name = parameter.getName();
        String known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        if (parameter.getIn() == In.PATH && name.equals("id")) {
            return "Id of the " + noun(path);
        }
        return name.endsWith("Id") ? "Id of the " + words(name.substring(0, name.length() - 2)) : "The " + words(name);
    }

    /** {@code tax rate} of {@code /v1/tax-rates/{id}/...}. */
    private static String noun(String path) {
        String before = path.substring(0, Math.max(0, path.indexOf("/{id}")));
        String plural = before.substring(before.lastIndexOf('/') + 1).replace('-', ' ');
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
    }
}
