package dev.comptoir.contracts.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Who bought; locale is a BCP 47 tag such as fr or en, vatNumber is that of a business. */
public record CustomerV1(
        @NotNull
        @Size(max = FieldRules.EMAIL_LENGTH)
        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String email,

        @Size(max = FieldRules.NAME_LENGTH) String name,
        @Size(max = FieldRules.PHONE_LENGTH) String phone,

        @Size(max = FieldRules.LOCALE_LENGTH) @Pattern(regexp = FieldRules.LOCALE, message = FieldRules.LOCALE_MESSAGE)
        String locale,

        @Pattern(regexp = FieldRules.VAT_NUMBER, message = FieldRules.VAT_NUMBER_MESSAGE)
        String vatNumber) {}
