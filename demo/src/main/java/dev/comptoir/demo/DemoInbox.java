package dev.comptoir.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the mails the suite has sent, in the inbox of the local stack. */
final class DemoInbox {

    private final DemoApi inbox;

    DemoInbox(String address) {
        this.inbox = new DemoApi(address, "");
    }

    /** Waits for a mail to someone whose text contains a word. */
    JsonNode await(String to, String word) {
        return Story.eventually("a mail to " + to + " with \"" + word + "\"", () -> find(to, word));
    }

    int count(String to) {
        return mails(to).size();
    }

    /** The first address in the mail that contains a part of a path. */
    static String link(JsonNode mail, String part) {
        Matcher matcher = Pattern.compile("https?://[^\\s\"<>)]*" + Pattern.quote(part) + "[^\\s\"<>)]*")
                .matcher(mail.get("text").asText());
        Story.check(matcher.find(), "the mail \"" + mail.get("subject").asText() + "\" has no link with " + part);
        return matcher.group();
    }

    private Optional<JsonNode> find(String to, String word) {
        for (JsonNode mail : mails(to)) {
            if (mail.get("text").asText().contains(word)
                    || mail.get("subject").asText().contains(word)) {
                return Optional.of(mail);
            }
        }
        return Optional.empty();
    }

    private JsonNode mails(String to) {
        return inbox.get("/api/mails?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .get("mails");
    }
}
