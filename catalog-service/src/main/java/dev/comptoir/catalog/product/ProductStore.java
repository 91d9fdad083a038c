package dev.comptoir.catalog.product;

import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductIdentity;
import dev.comptoir.catalog.product.domain.ProductProblem;
import dev.comptoir.catalog.product.domain.RelatedNames;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Products as use cases change them: each is locked and comes with all its variants. */
@ApplicationScoped
public class ProductStore {

    private static final String ALL_BY_EXTERNAL_ID = "from Product p where p.externalId in :externalIds order by p.id";
    private static final String WITH_VARIANTS =
            "select distinct p from Product p left join fetch p.variants where p in :products";

    private static final String NAMED =
            "select p.externalId, p.id from Product p where p.externalId in :names or p.id in :ids";

    private static final String ADD = """
            with given as (
                select *
                  from json_to_recordset(cast(cast($1 as text) as json)) as v (
                       id uuid, external_id text, name text, description text, image_url text, status text, source text,
                       options text, facts text, search text, version bigint, created_at timestamptz,
                       updated_at timestamptz, currency text)),
            added as (
                insert into products (id, external_id, name, description, image_url, status, source, options, facts, search,
                                      version, created_at, updated_at)
                select id, external_id, name, description, image_url, status, source, options, facts, search, version,
                       created_at, updated_at
                  from given)
            insert into product_sales (product_id, units_sold, order_count, sales_minor, currency)
            select id, 0, 0, 0, currency from given""";

    private static final String ADD_VARIANTS = """
            insert into variants (id, product_id, position, sku, name, price_minor, currency, requires_shipping, is_taxable,
                                  is_stock_tracked, allows_backorder, low_stock_threshold, image_url, file_guid, options,
                                  facts, current_minor)
            select id, product_id, position, sku, name, price_minor, currency, requires_shipping, taxable, stock_tracked,
                   allows_backorder, low_stock_threshold, image_url, file_guid, options, facts, current_minor
              from json_to_recordset(cast(cast($1 as text) as json)) as v (
                   id uuid, product_id uuid, position int, sku text, name text, price_minor bigint, currency text,
                   requires_shipping boolean, taxable boolean, stock_tracked boolean, allows_backorder boolean,
                   low_stock_threshold int, image_url text, file_guid uuid, options text, facts text,
                   current_minor bigint)""";

    private static final String EXTERNAL_ID = "products_external_id_unique";
    private static final String SLUG = "products_slug_unique";
    private static final Set<String> UNIQUE = Set.of(EXTERNAL_ID, SLUG, "variants_sku_unique");

    private final OrmTransactions transactions;

    ProductStore(OrmTransactions transactions) {
        this.transactions = transactions;
    }

    Uni<Void> add(OrmTx tx, Product product) {
        return addAll(tx, List.of(product));
    }

    /** Two statements for all of them: as entities each would be one of its own, and be watched for changes. */
    public Uni<Void> addAll(OrmTx tx, List<Product> products) {
        return Steps.when(
                !products.isEmpty(),
                () -> tx.execute(ADD, NewProductRows.products(products))
                        .chain(() -> tx.execute(ADD_VARIANTS, NewProductRows.variants(products)))
                        .replaceWithVoid());
    }

    public Uni<Product> lock(OrmTx tx, UUID id) {
        return tx.session()
                .find(Product.class, id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> ProductProblem.notFound(id))
                .call(product -> withVariants(tx, List.of(product)));
    }

    /** Those of the merchant's ids that exist. */
    public Uni<List<Product>> lockAll(OrmTx tx, Collection<String> externalIds) {
        return tx.session()
                .createSelectionQuery(ALL_BY_EXTERNAL_ID, Product.class)
                .setParameter("externalIds", externalIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .call(products -> withVariants(tx, products));
    }

    /** Whether a failed transaction lost a name to another one: the unique index decides, so no race slips through. */
    public static boolean isTaken(Throwable failure) {
        return DatabaseFailure.constraint(failure).filter(UNIQUE::contains).isPresent();
    }

    /** Says which name was taken when a unique index refused the work. */
    public <T> Uni<T> naming(String externalId, List<String> skus, Uni<T> work) {
        return work.onFailure(ProductStore::isTaken).recoverWithUni(failure -> reason(externalId, skus, failure));
    }

    private <T> Uni<T> reason(String externalId, List<String> skus, Throwable failure) {
        if (DatabaseFailure.constraint(failure).filter(EXTERNAL_ID::equals).isPresent()) {
            return Uni.createFrom().failure(ProductProblem.externalIdTaken(externalId));
        }
        if (DatabaseFailure.constraint(failure).filter(SLUG::equals).isPresent()) {
            return Uni.createFrom().failure(ProductProblem.slugTaken());
        }
        return skusOfOthers(externalId, skus)
                .chain(taken -> Uni.createFrom().failure(ProductProblem.skuTaken(taken.isEmpty() ? skus : taken)));
    }

    private Uni<List<String>> skusOfOthers(String externalId, Collection<String> skus) {
        return transactions.read(session -> session.createSelectionQuery(
                        "select v.sku from Variant v where v.sku in :skus and v.product.externalId <> :own order by v.sku",
                        String.class)
                .setParameter("skus", skus)
                .setParameter("own", externalId)
                .getResultList());
    }

    /** Which product has each of the SKUs: pairs of SKU and the merchant's id of the product. */
    public Uni<List<Object[]>> ownersOf(OrmTx tx, Collection<String> skus) {
        return tx.session()
                .createSelectionQuery(
                        "select v.sku, v.product.externalId from Variant v where v.sku in :skus", Object[].class)
                .setParameter("skus", skus)
                .getResultList();
    }

    /** The ids of products by the merchant's id or by a SKU; names of none are left out. */
    public Uni<Map<String, UUID>> named(OrmTx tx, Collection<String> names) {
        return found(tx, "select v.sku, v.product.id from Variant v where v.sku in :names", names)
                .chain(bySku -> found(
                                tx, "select p.externalId, p.id from Product p where p.externalId in :names", names)
                        .map(byName -> {
                            bySku.putAll(byName);
                            return bySku;
                        }));
    }

    private static Uni<Map<String, UUID>> found(OrmTx tx, String query, Collection<String> names) {
        return tx.session()
                .createSelectionQuery(query, Object[].class)
                .setParameter("names", names)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1])));
    }

    /** With the ids of the products that are named beside it; refuses names of none, and its own. */
    Uni<ProductDetails> related(OrmTx tx, ProductIdentity self, ProductDetails details) {
        List<String> names = details.facts().relatedProducts();
        return names.isEmpty()
                ? Uni.createFrom().item(details)
                : tx.session()
                        .createSelectionQuery(NAMED, Object[].class)
                        .setParameter("names", names)
                        .setParameter("ids", RelatedNames.ids(names))
                        .getResultList()
                        .map(found -> details.relatedTo(RelatedNames.resolved(names, found, self)));
    }

    /** Whatever happens to these products now is not written. */
    public void detachAll(OrmTx tx, Collection<Product> products) {
        products.forEach(product -> tx.session().detach(product));
    }

    private static Uni<List<Product>> withVariants(OrmTx tx, List<Product> products) {
        Mutiny.Session session = tx.session();
        return products.isEmpty()
                ? Uni.createFrom().item(products)
                : session.createSelectionQuery(WITH_VARIANTS, Product.class)
                        .setParameter("products", products)
                        .getResultList()
                        .invoke(found -> found.forEach(Product::snapshot));
    }
}
