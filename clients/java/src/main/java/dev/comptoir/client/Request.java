package dev.comptoir.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One request to be made; each of {@code as}, {@code json}, {@code bytes}, {@code page} and {@code items} sends it. */
public final class Request {

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    private final Sender sender;
    private final ObjectMapper json;
    private final String method;
    private final String path;
    private final String filledPath;
    private final Map<String, List<String>> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body;
    private Duration timeout;

    Request(Sender sender, ObjectMapper json, String method, String path, Object... inPath) {
        this.sender = sender;
        this.json = json;
        this.method = method;
        this.path = path;
        this.filledPath = filled(path, inPath);
        headers.put("Accept", "application/json, */*;q=0.5");
        if (!method.equals("GET")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
    }

    /** A parameter behind the question mark; several values repeat it, none leaves it out. */
    public Request query(String name, Object... values) {
        query.put(name, Stream.of(values).map(String::valueOf).toList());
        return this;
    }

    public Request header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** A key of the caller's own choosing, to be kept with what it does; a new one for each request unless said. */
    public Request idempotencyKey(String key) {
        return header("Idempotency-Key", key);
    }

    /** The version that was read: a change of anything newer is refused as {@code stale-version}. */
    public Request ifMatch(long version) {
        return header("If-Match", "\"" + version + "\"");
    }

    /** How long an attempt may take. */
    public Request timeout(Duration ofAnAttempt) {
        timeout = ofAnAttempt;
        return this;
    }

    /** A record, a map or a JSON tree. */
    public Request body(Object value) {
        try {
            return body(
                    method.equals("PATCH") ? "application/merge-patch+json" : "application/json",
                    json.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** What is not JSON, such as {@code text/csv}. */
    public Request body(String contentType, byte[] bytes) {
        body = bytes.clone();
        return header("Content-Type", contentType);
    }

    /** Sends it and reads the answer; null when that has no content. */
    public <T> T as(Class<T> type) {
        byte[] answer = bytes();
        return answer.length == 0 ? null : read(answer, type);
    }

    /** Sends it; a missing node when the answer has no content. */
    public JsonNode json() {
        return read(bytes(), JsonNode.class);
    }

    /** Sends it; the answer as it came, such as a PDF. */
    public byte[] bytes() {
        return send().body();
    }

    /** Sends it; the answer with its headers. */
    public HttpResponse<byte[]> send() {
        HttpRequest.Builder request = sender.request(target(), timeout);
        headers.forEach(request::setHeader);
        request.method(
                method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        return sender.send(request.build(), Retries.isRepeatable(method, path));
    }

    /** Sends it; one page of a list. */
    public <T> Page<T> page(Class<T> item) {
        JsonNode page = json();
        return new Page<>(
                page.path("items")
                        .valueStream()
                        .map(each -> convert(each, item))
                        .toList(),
                Optional.ofNullable(page.path("nextCursor").textValue()),
                page.has("total") ? Optional.of(page.get("total").asLong()) : Optional.empty());
    }

    /** All items of all pages; a page is asked for when it is needed. */
    public <T> Stream<T> items(Class<T> item) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages(item), Spliterator.ORDERED), false)
                .flatMap(page -> page.items().stream());
    }

    private <T> Iterator<Page<T>> pages(Class<T> item) {
        return new Iterator<>() {
            private boolean hasNext = true;

            @Override
            public boolean hasNext() {
                return hasNext;
            }

            @Override
            public Page<T> next() {
                Page<T> page = page(item);
                page.next().ifPresent(cursor -> query("cursor", cursor));
                hasNext = page.next().isPresent();
                return page;
            }
        };
    }

    private String target() {
        String parameters = query.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encoded(each.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? filledPath : filledPath + "?" + parameters;
    }

    private <T> T read(byte[] answer, Class<T> type) {
        try {
            return json.readValue(answer, type);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The answer to " + method + " " + filledPath + " is not the JSON of a " + type.getSimpleName()
                            + ".",
                    e);
        }
    }

    private <T> T convert(JsonNode node, Class<T> type) {
        return json.convertValue(node, type);
    }

    private static String filled(String path, Object... inPath) {
        Matcher place = IN_PATH.matcher(path);
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (place.find()) {
            String value = at < inPath.length ? String.valueOf(inPath[at++]) : "";
            if (value.isEmpty()) {
                throw new IllegalArgumentException(place.group(1) + " is missing: it is part of " + path + ".");
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(encoded(value)));
        }
        if (at < inPath.length) {
            throw new IllegalArgumentException(path + " has room for " + at + " values only.");
        }
        return place.appendTail(filled).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
