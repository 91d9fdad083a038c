package dev.comptoir.orders.withdrawal.domain;

import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.withdrawalterms.domain.Exemption;
import dev.comptoir.orders.withdrawalterms.domain.LineStanding;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Units of one order line that a consumer withdraws from, and how that stands to the law. */
@Entity
@Table(name = "withdrawal_lines")
public class WithdrawalLine {

    @Id
    UUID id;

    UUID withdrawalId;
    int position;
    UUID lineId;
    String sku;
    String name;
    int quantity;

    @Enumerated(EnumType.STRING)
    LineStanding standing;

    @Enumerated(EnumType.STRING)
    Exemption exemption;

    WithdrawalLine() {}

    static WithdrawalLine of(UUID id, UUID withdrawalId, int position, OrderLine line, int quantity) {
        WithdrawalLine part = new WithdrawalLine();
        part.id = id;
        part.withdrawalId = withdrawalId;
        part.position = position;
        part.lineId = line.id();
        part.sku = line.sku();
        part.name = line.name();
        part.quantity = quantity;
        return part;
    }

    public UUID withdrawalId() {
        return withdrawalId;
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

    public LineStanding standing() {
        return standing;
    }

    public Exemption exemption() {
        return exemption;
    }
}
