package dev.comptoir.catalog.productlist;

import dev.comptoir.catalog.product.SalesView;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Which products a list has, in which order and in which state. */
@ApplicationScoped
class ProductListStore {

    private static final String EDITION = "(select sum(edition) from product_editions)::bigint";

    private static final String STATE = """
            coalesce((select sum(l.version) from variants v join stock_levels l on l.sku = v.sku
                       where v.product_id = s.product_id and (select is_enabled from stock_setting)), 0)::bigint,
            (select never_refuses from stock_setting), %s""".formatted(SalesView.COLUMNS);

    private static final String LIST = """
            select %s, p.id, p.created_at, p.name_key, p.updated_at, p.units_sold, p.sales_minor, p.version, %s
              from (select row_number() over () as place, f.* from (%%s) f) p
              join product_sales s on s.product_id = p.id
             order by p.place""".formatted(EDITION, STATE);

    private static final String SAME_LIST = """
            select %s
              from unnest($1::uuid[]) with ordinality p (id, place) join product_sales s on s.product_id = p.id
             where %s = $2
             order by p.place""".formatted(STATE, EDITION);

    private final SqlPool reads;
    private final Pages pages;
    private final ProductListCache lists;

    ProductListStore(SqlPool reads, Pages pages, ProductListCache lists) {
        this.reads = reads;
        this.pages = pages;
        this.lists = lists;
    }

    private record Row(long edition, ListedProduct product) {

        static Row read(Columns c) {
            return new Row(c.number(), ListedProduct.read(c));
        }
    }

    Uni<Page<ListedProduct>> page(ProductListRequest request, boolean isShopper) {
        ProductSort sort = ProductSort.of(request.sort);
        return pages.run(request.query(isShopper), request, list -> listed(list, sort.isMerchants()), sort::position);
    }

    /** What was listed before is not looked for again while no product has changed; its stock and sales are read each time. */
    private Uni<List<ListedProduct>> listed(ListQuery.Statement list, boolean isBySales) {
        ProductListCache.Listed before = isBySales ? null : lists.find(list);
        return before == null
                ? look(list, isBySales)
                : again(before)
                        .chain(same -> same.size() == before.products().size()
                                ? Uni.createFrom().item(same)
                                : look(list, isBySales));
    }

    private Uni<List<ListedProduct>> again(ProductListCache.Listed before) {
        List<ListedProduct> products = before.products();
        return reads.list(
                        SAME_LIST,
                        ProductStamp::readState,
                        products.stream().map(ListedProduct::id).toArray(UUID[]::new),
                        before.edition())
                .map(states -> IntStream.range(0, states.size())
                        .mapToObj(i -> products.get(i).in(states.get(i)))
                        .toList());
    }

    /** The number of rows stands in the statement, where a plan that is made once and kept counts on it. */
    private Uni<List<ListedProduct>> look(ListQuery.Statement list, boolean isBySales) {
        int last = list.parameters().length - 1;
        String page = list.sql().substring(0, list.sql().lastIndexOf('$')) + (int) list.parameters()[last];
        return reads.list(LIST.formatted(page), Row::read, Arrays.copyOf(list.parameters(), last))
                .map(rows -> {
                    List<ListedProduct> found = rows.stream().map(Row::product).toList();
                    if (!isBySales && !rows.isEmpty()) {
                        lists.put(list, rows.getFirst().edition(), found);
                    }
                    return found;
                });
    }
}
