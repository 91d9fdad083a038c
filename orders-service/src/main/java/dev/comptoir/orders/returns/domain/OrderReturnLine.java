package dev.comptoir.orders.returns.domain;

import dev.comptoir.orders.order.domain.OrderLine;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Units of one order line that come back. */
@Entity
@Table(name = "return_lines")
public class OrderReturnLine {

    @Id
    UUID id;

    UUID returnId;
    int position;
    UUID lineId;
    String sku;
    String name;
    int quantity;
    String reason;
    Integer receivedQuantity;

    @Enumerated(EnumType.STRING)
    GoodsCondition condition;

    boolean isRestocked;

    OrderReturnLine() {}

    static OrderReturnLine of(UUID id, UUID returnId, int position, OrderLine line, ReturnOpening.Units units) {
        OrderReturnLine part = new OrderReturnLine();
        part.id = id;
        part.returnId = returnId;
        part.position = position;
        part.lineId = line.id();
        part.sku = line.sku();
        part.name = line.name();
        part.quantity = units.quantity();
        part.reason = units.reason();
        return part;
    }

    void receive(int units, GoodsCondition how, boolean restock) {
        receivedQuantity = units;
        condition = how;
        isRestocked = restock;
    }

    public void explain(String newReason) {
        reason = newReason;
    }

    /** Units that cannot be sent back by another return. */
    int taken(ReturnState state) {
        if (state == ReturnState.REFUSED) {
            return 0;
        }
        return state.isCounted() ? received() : quantity;
    }

    /** Zero until the parcel was opened. */
    public int received() {
        return receivedQuantity == null ? 0 : receivedQuantity;
    }

    public Integer receivedQuantity() {
        return receivedQuantity;
    }

    public UUID returnId() {
        return returnId;
    }

    public UUID lineId() {
        return lineId;
    }

    public String sku() {
        return sku;
    }

    public String name() {
        return name;
    }

    public int quantity() {
        return quantity;
    }

    public String reason() {
        return reason;
    }

    public GoodsCondition condition() {
        return condition;
    }

    public boolean isRestocked() {
        return isRestocked;
    }
}
