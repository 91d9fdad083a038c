package dev.comptoir.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.StoreEmailsV1;
import dev.comptoir.json.Json;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StoreProfileTest {

    @Test
    void what_the_store_has_not_published_is_empty_or_usual() {
        StoreProfile profile = StoreProfile.of(
                new StoreProfileSavedV1(3, "Shop", null, "USD", null, null, null, null, true, null, null));
        assertThat(profile.email()).isEmpty();
        assertThat(profile.timeZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(profile.locale()).isEqualTo("en");
        assertThat(profile.storefrontUrl()).isEmpty();
        assertThat(profile.addressLines()).isEmpty();
        assertThat(profile.currency()).isEqualTo("USD");
        assertThat(profile.pricesIncludeTax()).isTrue();
    }

    @Test
    void the_address_stands_in_lines_without_empty_ones() {
        AddressV1 address = Json.read("""
                {"name":"Camille","company":"Shop SARL","line1":"1 rue de la Paix","postalCode":"75001","city":"Paris",\
                "country":"FR"}""", AddressV1.class);
        StoreProfile profile = StoreProfile.of(new StoreProfileSavedV1(
                1,
                "Shop",
                "a@shop.test",
                "EUR",
                "Europe/Paris",
                "fr",
                "https://shop.test",
                address,
                false,
                null,
                null));
        assertThat(profile.addressLines()).containsExactly("Shop SARL", "1 rue de la Paix", "75001 Paris", "FR");
        assertThat(profile.timeZone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @Test
    void its_mails_look_as_the_store_has_chosen() {
        StoreProfile plain = StoreProfile.of(
                new StoreProfileSavedV1(3, "Shop", null, "USD", null, null, null, null, true, null, null));
        StoreProfile designed = StoreProfile.of(new StoreProfileSavedV1(
                4,
                "Shop",
                "a@shop.test",
                "USD",
                null,
                null,
                null,
                null,
                true,
                new StoreEmailsV1("https://shop.test/logo.png", "#aa0000", "The shop", "mail@shop.test", null),
                null));

        assertThat(plain.sender().mailbox()).isEqualTo("Shop <noreply@localhost>");
        assertThat(designed.sender().mailbox()).isEqualTo("The shop <mail@shop.test>");
        assertThat(designed.sender().design().logoUrl()).isEqualTo("https://shop.test/logo.png");
        assertThat(designed.sender().design().accentColor()).isEqualTo("#aa0000");
        assertThat(designed.sender().design().replyTo()).isEmpty();
    }
}
