package dev.comptoir.orders.order.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What a merchant has noted on an order beside its statuses: own status, processed, archived, deleted, disputed. */
@Embeddable
public class OrderFlags {

    UUID customStatusId;
    Instant processedAt;
    String processedBy;
    Instant archivedAt;
    String archivedBy;
    Instant deletedAt;
    String deletedBy;
    UUID duplicateOf;
    Instant disputedAt;
    Instant paymentFailedAt;
    int documentCount;

    OrderFlags() {}

    public UUID customStatusId() {
        return customStatusId;
    }

    public Instant processedAt() {
        return processedAt;
    }

    public Instant archivedAt() {
        return archivedAt;
    }

    public Instant deletedAt() {
        return deletedAt;
    }

    public UUID duplicateOf() {
        return duplicateOf;
    }

    public Instant disputedAt() {
        return disputedAt;
    }

    public Instant paymentFailedAt() {
        return paymentFailedAt;
    }

    boolean hasDocuments() {
        return documentCount > 0;
    }

    /** An invoice or a credit note was issued about it; such an order is never deleted. */
    public void addDocument() {
        documentCount++;
    }

    void process(String actor, Instant at) {
        processedAt = at;
        processedBy = actor;
    }

    void archive(String actor, Instant at) {
        archivedAt = at;
        archivedBy = actor;
    }

    void delete(UUID original, String actor, Instant at) {
        duplicateOf = original;
        deletedAt = at;
        deletedBy = actor;
    }
}
