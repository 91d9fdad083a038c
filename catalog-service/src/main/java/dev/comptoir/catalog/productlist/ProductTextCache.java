package dev.comptoir.catalog.productlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Products as lists show them, those that were shown last. A text counts for exactly the state it was made of, which a list
 * reads anew each time: nobody is shown what was.
 */
@ApplicationScoped
class ProductTextCache {

    private static final int MOST_CHARACTERS = 4_000_000;

    private final Map<Key, Text> texts = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    private record Key(UUID id, boolean isShopper) {}

    private record Text(ProductStamp stamp, String json) {}

    /** Null when there is none of this state. */
    String find(UUID id, boolean isShopper, ProductStamp stamp) {
        synchronized (texts) {
            Text text = texts.get(new Key(id, isShopper));
            return text == null || !text.stamp().equals(stamp) ? null : text.json();
        }
    }

    void put(UUID id, boolean isShopper, ProductStamp stamp, String json) {
        synchronized (texts) {
            Text before = texts.put(new Key(id, isShopper), new Text(stamp, json));
            characters += json.length() - (before == null ? 0 : before.json().length());
            Iterator<Text> eldest = texts.values().iterator();
            while (characters > MOST_CHARACTERS) {
                characters -= eldest.next().json().length();
                eldest.remove();
            }
        }
    }
}
