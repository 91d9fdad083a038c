package dev.comptoir.platform.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML that somebody has written and that is safe to mail: what could run, ask, follow the reader or lie over the rest is gone.
 *
 * @param text the same for those who read plain text
 */
public record SafeHtml(String html, String text) {

    private static final Document.OutputSettings AS_WRITTEN = new Document.OutputSettings().prettyPrint(false);
    private static final String[] WEB = {"http", "https"};
    private static final Safelist FORMATTING = new Safelist()
            .addTags("p", "br", "b", "strong", "i", "em", "u", "s", "a", "ul", "ol", "li", "h2", "h3", "blockquote")
            .addTags("div", "span")
            .addAttributes("a", "href", "title")
            .addProtocols("a", "href", "http", "https", "mailto", "tel");
    private static final Safelist LAYOUT = new Safelist()
            .addTags("p", "br", "b", "strong", "i", "em", "u", "s", "a", "ul", "ol", "li", "h1", "h2", "h3", "h4")
            .addTags(
                    "blockquote",
                    "hr",
                    "small",
                    "sub",
                    "sup",
                    "span",
                    "div",
                    "center",
                    "img",
                    "table",
                    "thead",
                    "tbody")
            .addTags("tfoot", "tr", "td", "th", "caption")
            .addAttributes("a", "href", "title")
            .addAttributes("img", "src", "alt", "title", "width", "height")
            .addAttributes("table", "width", "cellpadding", "cellspacing", "border", "bgcolor", "role")
            .addAttributes("td", "width", "height", "colspan", "rowspan", "bgcolor", "valign")
            .addAttributes("th", "width", "height", "colspan", "rowspan", "bgcolor", "valign", "scope")
            .addAttributes(":all", "style", "align", "dir", "lang")
            .addProtocols("a", "href", "http", "https", "mailto", "tel")
            .addProtocols("img", "src", WEB);

    /** Keeps paragraphs, lists, links and emphasis: a message as editors for rich text write it. */
    public static SafeHtml richText(String html) {
        return clean(html, FORMATTING);
    }

    /** Keeps tables, pictures of the web and styles of the elements too: a whole mail. */
    public static SafeHtml layout(String html) {
        return clean(html, LAYOUT);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** Whether a link of it leads to this address, with or without parameters. */
    public boolean leadsTo(String url) {
        return Jsoup.parseBodyFragment(html).select("a[href]").stream()
                .map(link -> link.attr("href"))
                .anyMatch(href -> href.equals(url) || href.startsWith(url + "?"));
    }

    private static SafeHtml clean(String html, Safelist allowed) {
        Document clean = new Cleaner(allowed).clean(Jsoup.parse(html));
        clean.outputSettings(AS_WRITTEN);
        for (Element styled : clean.select("[style]")) {
            styled.attr("style", MailStyles.safe(styled.attr("style")));
        }
        return new SafeHtml(clean.body().html(), HtmlText.of(clean.body()));
    }
}
