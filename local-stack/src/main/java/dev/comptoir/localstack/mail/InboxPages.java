package dev.comptoir.localstack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comptoir.localstack.engine.EngineException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The received mails for people (pages) and for tests (JSON), and webhooks sent to {@code /hooks/NAME}, over HTTP. */
public final class InboxPages implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(InboxPages.class.getName());
    private static final int MOST_SHOWN = 1_000;
    private static final int SHOWN = 100;
    private static final Pattern HOOK = Pattern.compile("/(hooks|api/hooks)/([A-Za-z0-9-]{1,64})");
    private static final Pattern ONE = Pattern.compile("/mails/(\\d{1,18})(?:/attachments/(\\d{1,4}))?");

    private final WebhookInbox webhooks = new WebhookInbox();
    private final MailServer mails;
    private final HttpServer server;
    private final String name;

    /** On 127.0.0.1; a port of 0 takes any free one. */
    public InboxPages(MailServer mails, int port) {
        this(mails, new InetSocketAddress("127.0.0.1", port), "127.0.0.1");
    }

    /** @param name by which the gateway reaches this host, told to those who subscribe */
    public InboxPages(MailServer mails, InetSocketAddress address, String name) {
        this.mails = mails;
        this.name = name;
        try {
            server = HttpServer.create(address, 64);
        } catch (IOException e) {
            throw new EngineException("The inbox cannot use port " + address.getPort(), e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    public InboxPages start() {
        server.start();
        return this;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher hook = HOOK.matcher(exchange.getRequestURI().getPath());
            Answer answer = hook.matches() ? hook(hook, exchange) : routeSafely(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            answer.extra().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    /** A mail that cannot be shown must not take the page of the others away. */
    private Answer routeSafely(HttpExchange exchange) {
        try {
            return route(exchange);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The inbox cannot answer " + exchange.getRequestURI(), e);
            return new Answer(500, "text/plain; charset=utf-8", bytes("This mail cannot be shown\n"), Map.of());
        }
    }

    private Answer route(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        boolean clearing = exchange.getRequestMethod().equals("DELETE");
        Matcher one = ONE.matcher(path);
        if (path.equals("/")) {
            return Answer.html(InboxHtml.list(newest(query), mails.received()));
        } else if (path.equals("/api/mails") && clearing) {
            mails.clear();
            return new Answer(204, "application/json", new byte[0], Map.of());
        } else if (path.equals("/api/hooks")) {
            return Answer.json(bytes("{\"address\":\"http://%s:%d/hooks\"}".formatted(name, port())));
        } else if (path.equals("/api/mails")) {
            return Answer.json(InboxJson.list(newest(query)));
        } else if (one.matches()) {
            return mails.numbered(Long.parseLong(one.group(1)))
                    .map(mail -> one.group(2) == null
                            ? Answer.html(InboxHtml.one(mail))
                            : attachment(mail, Integer.parseInt(one.group(2))))
                    .orElse(Answer.NOT_FOUND);
        }
        return Answer.NOT_FOUND;
    }

    /** Whoever holds the secret can check the signature later: headers and body stay as they came. */
    private Answer hook(Matcher hook, HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            return hook.group(1).equals("hooks") ? Answer.NOT_FOUND : Answer.json(webhooks.of(hook.group(2)));
        }
        webhooks.add(hook.group(2), exchange.getRequestHeaders(), exchange.getRequestBody());
        return new Answer(204, "application/json", new byte[0], Map.of());
    }

    private List<Mail> newest(Map<String, String> query) {
        int limit = SHOWN;
        String asked = query.getOrDefault("limit", "");
        if (asked.matches("\\d{1,6}")) {
            limit = Math.clamp(Integer.parseInt(asked), 1, MOST_SHOWN);
        }
        return mails.newestTo(query.get("to"), limit);
    }

    private static Answer attachment(Mail mail, int index) {
        if (index >= mail.attachments().size()) {
            return Answer.NOT_FOUND;
        }
        Mail.Attachment attachment = mail.attachments().get(index);
        return new Answer(
                200, "application/octet-stream", attachment.content(), Map.of("Content-Disposition", "attachment"));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }

    private record Answer(int status, String type, byte[] body, Map<String, String> extra) {

        private static final Answer NOT_FOUND =
                new Answer(404, "text/plain; charset=utf-8", bytes("No such mail\n"), Map.of());

        static Answer json(byte[] body) {
            return new Answer(200, "application/json", body, Map.of());
        }

        /** Mails are written by others: no script runs, and the HTML part lives in a sandboxed frame. */
        static Answer html(String page) {
            return new Answer(
                    200,
                    "text/html; charset=utf-8",
                    bytes(page),
                    Map.of(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'"));
        }
    }
}
