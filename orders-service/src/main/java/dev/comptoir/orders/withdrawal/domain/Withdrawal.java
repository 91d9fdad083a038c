package dev.comptoir.orders.withdrawal.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A contract that a consumer undoes, wholly or in part. */
@Entity
@Table(name = "withdrawals")
public class Withdrawal {

    @Id
    UUID id;

    @Version
    long version;

    UUID orderId;
    String withdrawalNumber;

    @Enumerated(EnumType.STRING)
    WithdrawalState state;

    String customerName;
    String receiptEmail;
    String goods;
    Instant receivedAt;
    Instant updatedAt;
    LocalDate periodEndsOn;
    String refusalReason;
    UUID returnId;
    String decidedBy;
    Instant decidedAt;

    Withdrawal() {}

    static Withdrawal of(UUID id, UUID orderId, String number, WithdrawalStatement statement) {
        Withdrawal withdrawal = new Withdrawal();
        withdrawal.id = id;
        withdrawal.version = 1;
        withdrawal.orderId = orderId;
        withdrawal.withdrawalNumber = number;
        withdrawal.state = WithdrawalState.PENDING;
        withdrawal.customerName = statement.customerName();
        withdrawal.receiptEmail = statement.receiptEmail();
        withdrawal.goods = statement.goods();
        withdrawal.receivedAt = statement.at();
        withdrawal.updatedAt = statement.at();
        return withdrawal;
    }

    public void accept(String actor, Instant at) {
        decide(WithdrawalState.ACCEPTED, actor, at);
    }

    public void refuse(String reason, String actor, Instant at) {
        decide(WithdrawalState.REFUSED, actor, at);
        refusalReason = reason;
    }

    private void decide(WithdrawalState decision, String actor, Instant at) {
        if (state != WithdrawalState.PENDING) {
            throw WithdrawalProblem.decided(this);
        }
        state = decision;
        decidedBy = actor;
        decidedAt = at;
        updatedAt = at;
    }

    public void becomes(UUID opened) {
        returnId = opened;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID orderId() {
        return orderId;
    }

    public String withdrawalNumber() {
        return withdrawalNumber;
    }

    public WithdrawalState state() {
        return state;
    }

    public String customerName() {
        return customerName;
    }

    public String receiptEmail() {
        return receiptEmail;
    }

    public String goods() {
        return goods;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public LocalDate periodEndsOn() {
        return periodEndsOn;
    }

    public String refusalReason() {
        return refusalReason;
    }

    public UUID returnId() {
        return returnId;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
