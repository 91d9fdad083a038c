package dev.comptoir.catalog.product;

import dev.comptoir.catalog.ParsingPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;

/**
 * Makes product texts safe to put on a page: what a description may hold is kept, scripts and the like go. Storefronts show
 * descriptions as HTML, so what is stored is already clean.
 */
@ApplicationScoped
public class Descriptions {

    public static final String RULE =
            "Plain text or HTML, up to 20,000 characters. Text without tags is stored as it is;"
                    + " of HTML the formatting, links, lists, tables and images stay and everything that could run is removed.";

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?]");
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
        return hasMarkup(description) ? Jsoup.clean(description, "", Safelist.relaxed(), AS_WRITTEN) : description;
    }

    /** One line of plain text from what may be HTML with entities. */
    public static String plain(String text) {
        String line = hasMarkup(text) ? Jsoup.parse(text).text() : Parser.unescapeEntities(text, false);
        return line.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    private static boolean hasMarkup(String text) {
        return MARKUP.matcher(text).find();
    }
}
