package dev.comptoir.catalog.productfetch.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.catalog.productfetch.domain.FetchProblem;
import dev.comptoir.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The buttons of a page, or the entries of a JSON file.
 *
 * @param next what the page links as the next one of its list; null when it does not
 */
record PageButtons(List<Button> buttons, URI next) {

    private static final String PREFIX = "data-item-";
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /** What a page of so few bytes may have at most: each takes far more memory than the page does. */
    private static final int MOST_ELEMENTS = 100_000;

    private static final int MOST_TOKENS = 200_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
            .build();

    private static final String NEXT = "a[href][rel~=(?i)\\bnext\\b], link[href][rel~=(?i)\\bnext\\b]";

    static PageButtons of(byte[] body, String contentType, String url) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return new PageButtons(json(body), null);
        }
        if (type.contains("html") || type.isBlank()) {
            return html(parsed(body, charset(contentType), url));
        }
        throw FetchProblem.notAPage(contentType);
    }

    private static Document parsed(byte[] body, String charset, String url) {
        checkElements(body);
        try {
            return Jsoup.parse(new ByteArrayInputStream(body), charset, url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkElements(byte[] body) {
        int elements = 0;
        for (int i = 1; i < body.length; i++) {
            if (body[i - 1] == '<' && Character.isLetter(body[i])) {
                elements++;
            }
        }
        if (elements > MOST_ELEMENTS) {
            throw FetchProblem.tooManyElements(MOST_ELEMENTS);
        }
    }

    private static PageButtons html(Document page) {
        List<Button> buttons = new ArrayList<>();
        for (Element element : page.select(".snipcart-add-item")) {
            buttons.add(new Button(buttons.size() + 1, attributes(element), true));
        }
        return new PageButtons(buttons, next(page.selectFirst(NEXT)));
    }

    private static URI next(Element link) {
        try {
            return link == null ? null : URI.create(link.absUrl("href").replaceFirst("#.*", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                attributes.putIfAbsent(name.substring(PREFIX.length()), attribute.getValue());
            }
        }
        return attributes;
    }

    /** Null when the answer does not say, and the page is looked at. */
    private static String charset(String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        try {
            return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }

    private static List<Button> json(byte[] body) {
        JsonNode root = root(body);
        List<Button> buttons = new ArrayList<>();
        for (JsonNode entry : root.isArray() ? root : List.of(root)) {
            if (!entry.isObject()) {
                throw FetchProblem.notJson();
            }
            buttons.add(new Button(buttons.size() + 1, attributes(entry), false));
        }
        return buttons;
    }

    private static JsonNode root(byte[] body) {
        try {
            JsonNode root = Json.MAPPER.readTree(JSON.createParser(body));
            if (root == null || !root.isObject() && !root.isArray()) {
                throw FetchProblem.notJson();
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw FetchProblem.tooMuchJson(MOST_TOKENS);
        } catch (IOException e) {
            throw FetchProblem.notJson();
        }
    }

    /** The fields by the names of the attributes: fileGuid is file-guid, the first of customFields custom1. */
    private static Map<String, String> attributes(JsonNode entry) {
        Map<String, String> attributes = new LinkedHashMap<>();
        entry.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!field.getKey().equals("customFields") && !value.isNull()) {
                attributes.put(dashed(field.getKey()), value.isValueNode() ? value.asText() : value.toString());
            }
        });
        int number = 1;
        for (JsonNode custom : entry.path("customFields")) {
            for (Map.Entry<String, JsonNode> field : custom.properties()) {
                attributes.put(
                        "custom" + number + "-" + dashed(field.getKey()),
                        field.getValue().asText());
            }
            number++;
        }
        return attributes;
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
