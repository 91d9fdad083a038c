package dev.comptoir.catalog.productfacts;

import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import dev.comptoir.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Facts of a product as they stand in one column; never changed but replaced, so that nothing is copied to be compared. */
@Immutable
@Converter(autoApply = true)
public class ProductFactsColumn implements AttributeConverter<ProductFacts, String> {

    @Override
    public String convertToDatabaseColumn(ProductFacts facts) {
        return Json.write(facts);
    }

    @Override
    public ProductFacts convertToEntityAttribute(String column) {
        return Json.read(column, ProductFacts.class);
    }
}
