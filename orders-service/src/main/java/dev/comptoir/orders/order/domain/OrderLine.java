package dev.comptoir.orders.order.domain;

import dev.comptoir.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One product row of an order, with how much of it was shipped and refunded. */
@Entity
@Table(name = "order_lines")
public class OrderLine {

    @Id
    UUID id;

    UUID orderId;
    int position;
    UUID productId;
    String sku;
    String name;
    String imageUrl;
    UUID fileGuid;
    int quantity;
    boolean isDigital;
    boolean takesStock;
    String currency;
    long unitPriceMinor;
    long totalMinor;
    long taxMinor;
    /** Null for a line from before it was written down. */
    Long discountMinor;

    /** Null where nobody said the rate. */
    Integer taxBasisPoints;

    int shippedQuantity;
    int preparedQuantity;
    int refundedQuantity;
    int restockedQuantity;
    Instant placedAt;

    /** The edit that added it; null for a line the order was placed with. */
    UUID editId;

    OrderLine() {}

    /**
     * What the units of a line cost, and its share of the order's discount before tax.
     *
     * @param taxBasisPoints null where nobody said the rate
     */
    public record Amounts(Money unitPrice, Money total, Money tax, Money discount, Integer taxBasisPoints) {}

    /** A line that an edit adds, so many places after this one. */
    public OrderLine following(UUID lineId, UUID edit, int places) {
        OrderLine line = new OrderLine();
        line.id = lineId;
        line.orderId = orderId;
        line.position = position + places;
        line.currency = currency;
        line.placedAt = placedAt;
        line.editId = edit;
        return line;
    }

    public void describe(UUID product, String image, UUID file, boolean isDownload, boolean isStocked) {
        productId = product;
        imageUrl = image;
        fileGuid = file;
        isDigital = isDownload;
        takesStock = isStocked;
    }

    /** It sells another product, null for what is none of the catalogue; the picture was of the one before. */
    public void becomes(UUID otherProduct, UUID file, boolean isDownload) {
        productId = otherProduct;
        imageUrl = null;
        fileGuid = file;
        isDigital = isDownload;
    }

    public void edit(String newSku, String newName, int units, Amounts amounts) {
        sku = newSku;
        name = newName;
        quantity = units;
        unitPriceMinor = amounts.unitPrice().minor();
        totalMinor = amounts.total().minor();
        taxMinor = amounts.tax().minor();
        taxBasisPoints = amounts.taxBasisPoints();
        if (discountMinor != null || !amounts.discount().isZero()) {
            // Nothing off is not written down where nothing was before: it changes nothing.
            discountMinor = amounts.discount().minor();
        }
    }

    public UUID id() {
        return id;
    }

    public UUID productId() {
        return productId;
    }

    public String sku() {
        return sku;
    }

    public String name() {
        return name;
    }

    public String imageUrl() {
        return imageUrl;
    }

    public UUID fileGuid() {
        return fileGuid;
    }

    public int quantity() {
        return quantity;
    }

    /** As the shop shows it: with tax where the store's prices include tax. */
    public Money unitPrice() {
        return Money.ofMinor(unitPriceMinor, currency);
    }

    /** What the units cost before tax and before the order's discount. */
    public Money total() {
        return Money.ofMinor(totalMinor, currency);
    }

    public Money tax() {
        return Money.ofMinor(taxMinor, currency);
    }

    /** At which rate it was taxed, in hundredths of a percent; null where nobody said it. */
    public Integer taxBasisPoints() {
        return taxBasisPoints;
    }

    public int refundedQuantity() {
        return refundedQuantity;
    }

    /** Whether it is delivered as a download only, and so in no parcel. */
    public boolean isDigital() {
        return isDigital;
    }

    /** Whether inventory counts its units. */
    public boolean takesStock() {
        return takesStock;
    }

    /** Units that have not left the house. */
    public int unshipped() {
        return isDigital ? 0 : quantity - shippedQuantity;
    }

    /** Units that are in no parcel yet. */
    public int unpacked() {
        return unshipped() - preparedQuantity;
    }

    public int shippedQuantity() {
        return shippedQuantity;
    }

    boolean isShippedInPart() {
        return shippedQuantity > 0;
    }

    public int unrefunded() {
        return quantity - refundedQuantity;
    }

    /** Units are put into a parcel that stays here for now. */
    public void prepare(int units) {
        checkUnits(units, unpacked(), "pack");
        preparedQuantity += units;
    }

    /** A parcel that was made up earlier leaves, or is unpacked again. */
    public void unprepare(int units) {
        checkUnits(units, preparedQuantity, "unpack");
        preparedQuantity -= units;
    }

    public void ship(int units) {
        checkUnits(units, unpacked(), "ship");
        shippedQuantity += units;
    }

    /** Units did not leave after all. */
    public void unship(int units) {
        checkUnits(units, shippedQuantity, "take back");
        shippedQuantity -= units;
    }

    private void checkUnits(int units, int most, String what) {
        if (units < 1 || units > most) {
            throw new IllegalArgumentException(units + " units of " + sku + " are not left to " + what);
        }
    }

    public void refund(int units, boolean isRestocked) {
        if (units < 1 || units > unrefunded()) {
            throw new IllegalArgumentException(units + " units of " + sku + " are not left to refund");
        }
        refundedQuantity += units;
        restockedQuantity += isRestocked ? units : 0;
    }
}
