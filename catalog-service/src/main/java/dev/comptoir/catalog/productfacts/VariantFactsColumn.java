package dev.comptoir.catalog.productfacts;

import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Facts of a variant as they stand in one column; never changed but replaced, so that nothing is copied to be compared. */
@Immutable
@Converter(autoApply = true)
public class VariantFactsColumn implements AttributeConverter<VariantFacts, String> {

    @Override
    public String convertToDatabaseColumn(VariantFacts facts) {
        return Json.write(facts);
    }

    @Override
    public VariantFacts convertToEntityAttribute(String column) {
        return Json.read(column, VariantFacts.class);
    }
}
