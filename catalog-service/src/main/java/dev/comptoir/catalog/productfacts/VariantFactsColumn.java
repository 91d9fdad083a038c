package dev.comptoir.catalog.productfacts;

import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Facts of a variant as they stand in one column. */
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
