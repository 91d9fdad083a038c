package dev.comptoir.catalog.product;

import dev.comptoir.catalog.ParsingPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Makes product texts safe to put on a page: what a description may hold is kept, scripts and the like go. Storefronts show
 * descriptions as HTML, so what is stored is already clean.
 */
@ApplicationScoped
public class Descriptions {

    public static final String RULE =
            "Plain text or HTML, up to 100,000 characters. Text without tags is stored as it is;"
                    + " of HTML the formatting, links, lists, tables and images stay and everything that could run is removed.";

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?]");

    /** Links within the shop stay relative; they are checked as if they were followed from here. */
    private static final String SHOP = "https://shop.invalid/";

    private static final Safelist ALLOWED = Safelist.relaxed().preserveRelativeLinks(true);

    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    /** Formatting that shop systems let into names; any other less-than sign is just that. */
    private static final Pattern FORMATTING = Pattern.compile(
            "</?(?:a|b|br|em|font|i|p|small|span|strong|sub|sup|u)(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");
    private static final Pattern DIRECTION_MARKS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Document.OutputSettings AS_WRITTEN = new Document.OutputSettings().prettyPrint(false);

    private final ParsingPool pool;

    Descriptions(ParsingPool pool) {
        this.pool = pool;
    }

    Uni<String> clean(String description) {
        if (description == null || !hasMarkup(description)) {
            return Uni.createFrom().item(description == null ? "" : description);
        }
        return pool.run(() -> cleaned(description));
    }

    /** Takes time for long texts: not on an event loop. */
    public static String cleaned(String description) {
        if (!hasMarkup(description)) {
            return description;
        }
        Document written = Jsoup.parseBodyFragment(description, SHOP);
        written.select("[src^=//], [href^=//]").forEach(Descriptions::secure);
        Document clean = new Cleaner(ALLOWED).clean(written);
        return clean.outputSettings(AS_WRITTEN).body().html().strip();
    }

    /** An address that begins with two slashes takes its scheme from the page; what is stored has one of its own. */
    private static void secure(Element element) {
        for (String name : List.of("src", "href")) {
            if (element.attr(name).startsWith("//")) {
                element.attr(name, "https:" + element.attr(name));
            }
        }
    }

    /** One line of plain text from a name that may have formatting and entities; whatever only looks like them stays. */
    public static String plain(String text) {
        String unformatted = FORMATTING.matcher(text).replaceAll("");
        String decoded = ENTITY.matcher(unformatted)
                .replaceAll(entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true)));
        String line = LINE_BREAKS.matcher(decoded).replaceAll(" ");
        return DIRECTION_MARKS.matcher(line).replaceAll("").strip();
    }

    private static boolean hasMarkup(String text) {
        return MARKUP.matcher(text).find();
    }
}
