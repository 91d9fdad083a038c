package dev.comptoir.catalog.definition;

import dev.comptoir.catalog.definition.domain.DefinitionClaims;
import dev.comptoir.catalog.definition.domain.DefinitionProblem;
import dev.comptoir.catalog.definition.domain.VariantDefinition;
import dev.comptoir.catalog.definition.domain.VariantDefinition.Span;
import dev.comptoir.catalog.product.ProductReadStore;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.contracts.calls.SignedDefinitionAnswerV1;
import dev.comptoir.storefront.StoreProfile;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Signs what a variant costs now; writes nothing. */
@ApplicationScoped
class DefineProduct {

    private final ProductReadStore products;
    private final StoreProfiles profiles;
    private final SigningClient signing;
    private final Clock clock;

    DefineProduct(ProductReadStore products, StoreProfiles profiles, SigningClient signing, Clock clock) {
        this.products = products;
        this.profiles = profiles;
        this.signing = signing;
        this.clock = clock;
    }

    Uni<SignedDefinitionView> handle(UUID productId, DefineProductRequest request) {
        return profiles.current()
                .chain(profile -> products.find(productId)
                        .map(found -> claims(
                                found.product(),
                                found.variants().stream()
                                        .map(ProductReadStore.StockedVariant::variant)
                                        .toList(),
                                request,
                                profile)))
                .chain(claims -> signing.sign(request.signingKeyId(), claims).map(signed -> view(claims, signed)));
    }

    private DefinitionClaims claims(
            Product product, List<Variant> variants, DefineProductRequest request, StoreProfile profile) {
        Instant now = clock.instant();
        PriceRule prices = new PriceRule(profile.currency(), LocalDate.ofInstant(now, profile.timeZone()));
        VariantDetails variant = variant(variants, request.sku());
        prices.checkCurrency(variant.price().currency());
        return new VariantDefinition(product.details().options(), variant, prices)
                .claims(request.offered(), new Span(now, request.validFrom(), request.until(now), profile.timeZone()));
    }

    private static VariantDetails variant(List<Variant> variants, String sku) {
        if (sku == null && variants.size() > 1) {
            throw DefinitionProblem.skuMissing();
        }
        return variants.stream()
                .filter(variant -> sku == null || variant.sku().equals(sku))
                .findFirst()
                .orElseThrow(() -> DefinitionProblem.unknownSku(sku))
                .details();
    }

    private static SignedDefinitionView view(DefinitionClaims claims, SignedDefinitionAnswerV1 signed) {
        return new SignedDefinitionView(
                signed.definition(), signed.keyId(), claims.sku(), claims.price(), Instant.ofEpochSecond(claims.exp()));
    }
}
