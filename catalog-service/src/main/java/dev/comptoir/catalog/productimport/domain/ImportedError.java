package dev.comptoir.catalog.productimport.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One of the first thousand errors of an import. */
@Entity
@Table(name = "product_import_errors")
public class ImportedError {

    @Id
    private UUID id;

    @Column(name = "import_id")
    private UUID importId;

    private int position;

    @Column(name = "row_number")
    private int row;

    @Column(name = "column_name")
    private String column;

    private String code;

    private String detail;

    ImportedError() {}

    public ImportedError(UUID id, UUID importId, int position, RowError error) {
        this.id = id;
        this.importId = importId;
        this.position = position;
        this.row = error.row();
        this.column = error.column();
        this.code = error.code();
        this.detail = error.detail();
    }

    public RowError error() {
        return new RowError(row, column, code, detail);
    }
}
