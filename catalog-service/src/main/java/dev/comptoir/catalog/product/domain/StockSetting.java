package dev.comptoir.catalog.product.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whether the store counts stock at all; one row. */
@Entity
@Table(name = "stock_setting")
public class StockSetting {

    @Id
    @Column(name = "is_only")
    private boolean only;

    @Column(name = "is_enabled")
    private boolean enabled;

    @Column(name = "never_refuses")
    private boolean neverRefuses;

    StockSetting() {}

    public boolean isEnabled() {
        return only && enabled;
    }

    /** Whether orders are taken whatever there is. */
    public boolean neverRefuses() {
        return only && neverRefuses;
    }
}
