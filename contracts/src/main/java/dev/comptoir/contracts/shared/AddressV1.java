package dev.comptoir.contracts.shared;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A postal address; country is ISO 3166-1 alpha-2. */
public record AddressV1(
        @Size(max = FieldRules.NAME_LENGTH) String name,
        @Size(max = FieldRules.NAME_LENGTH) String company,
        @NotBlank @Size(max = FieldRules.LINE_LENGTH) String line1,
        @Size(max = FieldRules.LINE_LENGTH) String line2,
        @Size(max = FieldRules.POSTAL_CODE_LENGTH) String postalCode,
        @Size(max = FieldRules.CITY_LENGTH) String city,
        @Size(max = FieldRules.REGION_LENGTH) String region,

        @NotNull @Pattern(regexp = "^[A-Z]{2}$", message = "must be a two-letter ISO 3166-1 code in capitals")
        String country,

        @Size(max = FieldRules.PHONE_LENGTH) String phone) {}
