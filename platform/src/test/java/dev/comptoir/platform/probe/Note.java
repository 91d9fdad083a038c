package dev.comptoir.platform.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
@Table(name = "notes")
class Note {

    @Id
    UUID id;

    @Version
    long version;

    String text;

    @Column(name = "price_minor")
    long priceMinor;

    String currency;
}
