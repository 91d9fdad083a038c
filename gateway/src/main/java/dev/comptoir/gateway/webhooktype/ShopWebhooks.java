package dev.comptoir.gateway.webhooktype;

import static dev.comptoir.gateway.webhooktype.WebhookEvent.fact;

import dev.comptoir.contracts.campaigns.RecoveryEmailScheduledV1;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.contracts.campaigns.RecoveryStoppedV1;
import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.contracts.carts.CartMergedV1;
import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.contracts.carts.CartResumedV1;
import dev.comptoir.contracts.carts.DiscountCreatedV1;
import dev.comptoir.contracts.carts.DiscountDeletedV1;
import dev.comptoir.contracts.carts.DiscountExhaustedV1;
import dev.comptoir.contracts.carts.DiscountUpdatedV1;
import dev.comptoir.contracts.carts.RecoveryLinkClickedV1;
import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.contracts.files.EntitlementExhaustedV1;
import dev.comptoir.contracts.files.EntitlementExpiredV1;
import dev.comptoir.contracts.files.EntitlementExtendedV1;
import dev.comptoir.contracts.files.EntitlementGrantedV1;
import dev.comptoir.contracts.files.EntitlementRevokedV1;
import dev.comptoir.contracts.files.FileDownloadedV1;
import dev.comptoir.contracts.files.FileReplacedV1;
import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.contracts.inventory.InventorySettingsSavedV1;
import dev.comptoir.contracts.inventory.LocationSavedV1;
import dev.comptoir.contracts.inventory.ReservationExpiredV1;
import dev.comptoir.contracts.inventory.ReservationReleasedV1;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.contracts.inventory.StockShortfallV1;
import dev.comptoir.contracts.inventory.StockStateChangedV1;
import dev.comptoir.contracts.orders.OrderStatusSavedV1;
import dev.comptoir.contracts.orders.ShippingMethodSavedV1;
import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.contracts.orders.TaxRateSavedV1;
import java.util.List;

/** What is published of all that a shop has beside its orders, as integrators get it. */
final class ShopWebhooks {

    static final List<WebhookEvent<?>> ALL = List.of(
            fact(ProductCreatedV1.class, "product.created", "A product came into the catalogue."),
            fact(
                    ProductUpdatedV1.class,
                    "product.updated",
                    "A product changed, went into the archive or came back; it reads as it stands now."),
            fact(
                    StockLevelChangedV1.class,
                    "inventory.level.changed",
                    "What there is of a SKU changed, and why; onHand, reserved and available are what there is now."),
            fact(
                    StockStateChangedV1.class,
                    "inventory.state.changed",
                    "A SKU went low, out of stock or back in stock, once for each crossing of a bound; state says where to."),
            fact(
                    StockShortfallV1.class,
                    "inventory.shortfall.found",
                    "An order was placed for more than was left; it is on hold."),
            fact(
                    ReservationReleasedV1.class,
                    "inventory.reservation.released",
                    "Units reserved for an order are for sale again because it was given up."),
            fact(
                    ReservationExpiredV1.class,
                    "inventory.reservation.expired",
                    "Units reserved for an order are for sale again because its time was over."),
            fact(
                            InventorySettingsSavedV1.class,
                            "settings.inventory.changed",
                            "Whether and how the store counts stock was changed.")
                    .about("inventorySettings"),
            fact(
                            LocationSavedV1.class,
                            "inventory.location.changed",
                            "A location of stock was added, changed or, when deleted is true, deleted.")
                    .about("location"),
            fact(
                    CartAbandonedV1.class,
                    "cart.abandoned",
                    "A cart with an item and a known e-mail address saw no activity for the configured time."),
            fact(CartResumedV1.class, "cart.resumed", "The shopper came back to an abandoned cart and changed it."),
            fact(
                    CartMergedV1.class,
                    "cart.merged",
                    "A cart ended in another one, mergedInto, which has its content from then on."),
            fact(
                    CartRecoveredV1.class,
                    "cart.recovered",
                    "An abandoned cart became a paid order after its recovery link was followed."),
            fact(
                    RecoveryEmailScheduledV1.class,
                    "campaign.email.scheduled",
                    "A recovery mail will go out at dueAt unless the shopper orders first."),
            fact(RecoveryEmailSentV1.class, "campaign.email.sent", "A recovery mail was handed to the mail server."),
            fact(RecoveryLinkClickedV1.class, "campaign.email.clicked", "The link of a recovery mail was followed."),
            fact(
                    RecoveryStoppedV1.class,
                    "campaign.recovery.stopped",
                    "No further recovery mail will go out for a cart, and why."),
            fact(DiscountCreatedV1.class, "discount.created", "A discount was created."),
            fact(
                    DiscountUpdatedV1.class,
                    "discount.updated",
                    "A discount was changed, paused or resumed; it reads as it stands now."),
            fact(DiscountExhaustedV1.class, "discount.exhausted", "The last use of a discount was taken."),
            fact(DiscountDeletedV1.class, "discount.deleted", "A discount was deleted with all its codes."),
            fact(FileUploadedV1.class, "file.uploaded", "The content of a file is there, stored whole and checked."),
            fact(FileReplacedV1.class, "file.replaced", "A file has another content under its id."),
            fact(FileDownloadedV1.class, "file.downloaded", "A customer began one of the downloads of an order."),
            fact(EntitlementGrantedV1.class, "entitlement.granted", "A customer may download what is paid for."),
            fact(EntitlementRevokedV1.class, "entitlement.revoked", "A download was taken back, and why."),
            fact(EntitlementExhaustedV1.class, "entitlement.exhausted", "The last download of an order was used."),
            fact(EntitlementExpiredV1.class, "entitlement.expired", "The time of a download is over."),
            fact(
                    EntitlementExtendedV1.class,
                    "entitlement.extended",
                    "A customer got more time or downloads, or has them all again."),
            fact(
                    StoreProfileSavedV1.class,
                    "settings.store.changed",
                    "Name, addresses, currency, zone or language of the store were changed."),
            fact(
                            ShippingMethodSavedV1.class,
                            "settings.shippingMethod.changed",
                            "A shipping method was created, changed or, when deleted is true, deleted.")
                    .about("shippingMethod"),
            fact(
                            TaxRateSavedV1.class,
                            "settings.taxRate.changed",
                            "A tax rate was created, changed or, when deleted is true, deleted.")
                    .about("taxRate"),
            fact(
                            OrderStatusSavedV1.class,
                            "settings.orderStatus.changed",
                            "A status of your own was created, changed or, when deleted is true, deleted.")
                    .about("orderStatus"));

    private ShopWebhooks() {}
}
