package dev.comptoir.catalog.productimport.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One import and how far it is; its row is locked by every step, so that only one program carries it on. */
@Entity
@Table(name = "product_imports")
public class ProductImport {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Enumerated(EnumType.STRING)
    private FileFormat format;

    @Column(name = "is_dry_run")
    private boolean isDryRun;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "row_count")
    private int rowCount;

    @Column(name = "product_count")
    private int productCount;

    @Column(name = "created_count")
    private int createdCount;

    @Column(name = "updated_count")
    private int updatedCount;

    @Column(name = "unchanged_count")
    private int unchangedCount;

    @Column(name = "failed_count")
    private int failedCount;

    @Column(name = "skipped_count")
    private int skippedCount;

    @Column(name = "error_count")
    private int errorCount;

    private String failure;

    private long version;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    ProductImport() {}

    public static ProductImport start(UUID id, ParsedFile file, boolean isDryRun, String startedBy, Instant now) {
        ProductImport started = new ProductImport();
        started.id = id;
        started.state = ImportState.RUNNING;
        started.format = file.format();
        started.isDryRun = isDryRun;
        started.startedBy = startedBy;
        started.rowCount = file.rows();
        started.productCount = file.products().size() + file.rejected().size();
        started.failure = "";
        started.startedAt = now;
        started.skippedCount = file.skipped();
        started.failedCount = file.rejected().size() - file.skipped();
        started.errorCount = file.errors().total();
        started.changed(now);
        return started;
    }

    /** Refuses a step of an import that was given up in the meantime. */
    public void requireRunning() {
        if (state != ImportState.RUNNING) {
            throw ImportProblem.interrupted(id);
        }
    }

    public void count(ProductResult result) {
        switch (result) {
            case CREATED -> createdCount++;
            case UPDATED -> updatedCount++;
            case UNCHANGED -> unchangedCount++;
            case FAILED -> failedCount++;
            case SKIPPED -> skippedCount++;
        }
    }

    /** Gives the place of the error among all errors of the import. */
    public int countError() {
        return errorCount++;
    }

    public void stepDone(Instant now) {
        changed(now);
    }

    public void complete(Instant now) {
        finish(ImportState.COMPLETED, now);
    }

    public void fail(String reason, Instant now) {
        failure = reason;
        finish(ImportState.FAILED, now);
    }

    private void finish(ImportState last, Instant now) {
        state = last;
        finishedAt = now;
        changed(now);
    }

    private void changed(Instant now) {
        version++;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public ImportState state() {
        return state;
    }

    public FileFormat format() {
        return format;
    }

    public boolean isDryRun() {
        return isDryRun;
    }

    public String startedBy() {
        return startedBy;
    }

    public int rowCount() {
        return rowCount;
    }

    public int productCount() {
        return productCount;
    }

    public int counted(ProductResult result) {
        return switch (result) {
            case CREATED -> createdCount;
            case UPDATED -> updatedCount;
            case UNCHANGED -> unchangedCount;
            case FAILED -> failedCount;
            case SKIPPED -> skippedCount;
        };
    }

    public int errorCount() {
        return errorCount;
    }

    public String failure() {
        return failure;
    }

    public long version() {
        return version;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }
}
