package dev.comptoir.platform.mail;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes HTML as plain text: a paragraph stays one, a list has dashes, a link shows where it leads. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "div", "h1", "h2", "h3", "h4", "ul", "ol", "blockquote", "table", "center");

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    static String of(Element body) {
        HtmlText written = new HtmlText();
        body.traverse(written);
        return written.text
                .toString()
                .replaceAll("[ \\t]*\n[ \\t]*", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.text());
            return;
        }
        String name = node.nodeName();
        if (PARAGRAPHS.contains(name)) {
            text.append("\n\n");
        } else if (name.equals("li")) {
            text.append("\n- ");
        } else if (name.equals("br") || name.equals("tr")) {
            text.append('\n');
        } else if (name.equals("td") || name.equals("th")) {
            text.append(' ');
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (PARAGRAPHS.contains(node.nodeName())) {
            text.append("\n\n");
        } else if (node.nodeName().equals("a") && !node.attr("href").isEmpty()) {
            String url = node.attr("href");
            boolean isShown = text.toString().endsWith(url);
            text.append(isShown ? "" : " (" + url + ")");
        }
    }
}
