package dev.comptoir.localstack.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Mails as plain web pages without any script. */
final class InboxHtml {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s</title><style>
            body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1c1c1e}
            table{border-collapse:collapse;width:100%%}td,th{text-align:left;padding:.4rem .8rem .4rem 0;\
            border-bottom:1px solid #ddd;vertical-align:top}
            iframe{width:100%%;height:40rem;border:1px solid #ccc}pre{white-space:pre-wrap;background:#f5f5f5;padding:1rem}
            </style></head><body><h1>%1$s</h1>
            %2$s
            </body></html>
            """;

    private InboxHtml() {}

    static String list(List<Mail> mails, long received) {
        String rows = mails.stream().map(InboxHtml::row).collect(Collectors.joining("\n"));
        return PAGE.formatted("Inbox", """
                <p>%d mails received since the start, the newest %d shown. Nothing here was sent on.</p>
                <table><tr><th>Time</th><th>To</th><th>Subject</th></tr>
                %s
                </table>""".formatted(received, mails.size(), rows));
    }

    static String one(Mail mail) {
        StringBuilder body = new StringBuilder("<p><a href=\"/\">Inbox</a></p><table>");
        mail.headers()
                .forEach((name, values) -> values.forEach(value ->
                        body.append("<tr><th>%s</th><td>%s</td></tr>".formatted(escaped(name), escaped(value)))));
        body.append("</table>");
        if (!mail.html().isEmpty()) {
            body.append("<h2>HTML</h2><iframe sandbox title=\"HTML part\" srcdoc=\"%s\"></iframe>"
                    .formatted(escaped(mail.html())));
        }
        if (!mail.text().isEmpty()) {
            body.append("<h2>Text</h2><pre>%s</pre>".formatted(escaped(mail.text())));
        }
        for (int i = 0; i < mail.attachments().size(); i++) {
            body.append("<p><a href=\"/mails/%d/attachments/%d\">%s</a></p>"
                    .formatted(
                            mail.number(), i, escaped(mail.attachments().get(i).fileName())));
        }
        return PAGE.formatted(escaped(mail.subject()), body);
    }

    private static String row(Mail mail) {
        return "<tr><td>%s</td><td>%s</td><td><a href=\"/mails/%d\">%s</a></td></tr>"
                .formatted(
                        TIME.format(mail.date()),
                        escaped(String.join(", ", mail.to())),
                        mail.number(),
                        escaped(mail.subject().isBlank() ? "(no subject)" : mail.subject()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
