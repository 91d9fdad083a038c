package dev.comptoir.catalog.productlist;

import dev.comptoir.platform.page.ListQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lists were found to have, those that were asked for last; each counts for the edition of all products it was read in. */
@ApplicationScoped
class ProductListCache {

    private static final int MOST_LISTS = 300;

    private final Map<Question, Listed> lists = new LinkedHashMap<>(16, 0.75f, true);

    private record Question(String sql, List<Object> parameters) {

        static Question of(ListQuery.Statement list) {
            return new Question(
                    list.sql(),
                    Arrays.stream(list.parameters())
                            .map(each -> each instanceof Object[] many ? List.of(many) : each)
                            .toList());
        }
    }

    /** The products of a list, and the edition of all products in which it has them. */
    record Listed(long edition, List<ListedProduct> products) {}

    /** Null when it was not asked for lately. */
    Listed find(ListQuery.Statement list) {
        synchronized (lists) {
            return lists.get(Question.of(list));
        }
    }

    void put(ListQuery.Statement list, long edition, List<ListedProduct> products) {
        synchronized (lists) {
            lists.put(Question.of(list), new Listed(edition, products));
            if (lists.size() > MOST_LISTS) {
                lists.remove(lists.keySet().iterator().next());
            }
        }
    }
}
