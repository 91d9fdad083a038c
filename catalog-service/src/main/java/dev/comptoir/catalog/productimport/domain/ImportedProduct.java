package dev.comptoir.catalog.productimport.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an import did with one product of its file. */
@Entity
@Table(name = "product_import_results")
public class ImportedProduct {

    private static final int LONGEST = 500;

    @Id
    private UUID id;

    @Column(name = "import_id")
    private UUID importId;

    private int position;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "product_id")
    private UUID productId;

    @Enumerated(EnumType.STRING)
    private ProductResult result;

    private String reason;

    private String skus;

    @Column(name = "removed_skus")
    private String removedSkus;

    @Column(name = "created_at")
    private Instant createdAt;

    ImportedProduct() {}

    /**
     * What the file made of a product.
     *
     * @param productId null for a product that only would be made
     * @param removedSkus the variants the file does not name
     */
    public record Outcome(ProductResult result, UUID productId, List<String> removedSkus) {}

    public static ImportedProduct done(UUID id, UUID importId, ProductDraft draft, Outcome outcome, Instant now) {
        ImportedProduct done =
                new ImportedProduct(id, importId, draft.position(), draft.externalId(), outcome.result(), "", now);
        done.productId = outcome.productId();
        done.skus = draft.variants().stream()
                .map(variant -> variant.sku() + "\t" + (variant.initialStock() == null ? "" : variant.initialStock()))
                .collect(Collectors.joining("\n"));
        done.removedSkus = String.join("\n", outcome.removedSkus());
        return done;
    }

    public static ImportedProduct rejected(UUID id, UUID importId, Rejected rejected, Instant now) {
        return new ImportedProduct(
                id, importId, rejected.position(), rejected.externalId(), rejected.result(), rejected.reason(), now);
    }

    private ImportedProduct(
            UUID id, UUID importId, int position, String externalId, ProductResult result, String reason, Instant now) {
        this.id = id;
        this.importId = importId;
        this.position = position;
        this.externalId = externalId.substring(0, Math.min(LONGEST, externalId.length()));
        this.result = result;
        this.reason = reason.substring(0, Math.min(LONGEST, reason.length()));
        this.createdAt = now;
        this.skus = "";
        this.removedSkus = "";
    }

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int position() {
        return position;
    }

    public String externalId() {
        return externalId;
    }

    /** Null for a product that was not taken over, or only would be. */
    public UUID productId() {
        return productId;
    }

    public ProductResult result() {
        return result;
    }

    public String reason() {
        return reason;
    }

    /** The stock the file gives by SKU, in the file's order; null where it gives none. */
    public Map<String, Integer> stockBySku() {
        Map<String, Integer> stock = new LinkedHashMap<>();
        skus.lines().forEach(line -> {
            String[] cells = line.split("\t", -1);
            stock.put(cells[0], cells[1].isEmpty() ? null : Integer.valueOf(cells[1]));
        });
        return stock;
    }

    public List<String> removedSkus() {
        return removedSkus.lines().toList();
    }
}
