package dev.comptoir.orders.shipment;

import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.shipment.ParcelChange.Before;
import dev.comptoir.orders.shipment.domain.Parcel;
import dev.comptoir.orders.shipment.domain.ParcelCase;
import dev.comptoir.orders.shipment.domain.ParcelCase.Deed;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.json.MergePatch;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Edits one parcel, as a step of whoever changes it; what is already so changes nothing. */
@ApplicationScoped
class EditParcels {

    private final ShipmentStore shipments;
    private final MergePatch patches;
    private final OrderChanges changes;
    private final CustomerMails mails;

    EditParcels(ShipmentStore shipments, MergePatch patches, OrderChanges changes, CustomerMails mails) {
        this.shipments = shipments;
        this.patches = patches;
        this.changes = changes;
        this.mails = mails;
    }

    Uni<ShipmentView> edit(OrmTx tx, ParcelCase parcels, Parcel parcel, String patch, Deed deed) {
        return patches.apply(ShipmentPatch.of(parcel.shipment()), patch, ShipmentPatch.class)
                .chain(wanted -> shipments
                        .template(tx, parcels.order().shippingMethodId())
                        .chain(template -> change(tx, parcels, parcel, new Edit(wanted, template), deed)))
                .map(_ -> ShipmentView.of(parcels.order(), parcel));
    }

    private record Edit(ShipmentPatch patch, String template) {}

    private Uni<Void> change(OrmTx tx, ParcelCase parcels, Parcel parcel, Edit edit, Deed deed) {
        Before before = Before.of(parcels.order(), parcel.shipment());
        parcels.move(parcel, edit.patch().state(), deed);
        parcel.shipment()
                .track(edit.patch().tracking().editedFrom(before.tracking()).withTemplate(edit.template()));
        ParcelChange change = new ParcelChange(parcels.order(), parcel, before, deed.at());
        boolean isMailed = edit.patch().isCustomerNotified();
        return Steps.when(change.isAny() || isMailed, () -> publish(tx, change, isMailed, deed));
    }

    private Uni<Void> publish(OrmTx tx, ParcelChange change, boolean isMailed, Deed deed) {
        OrderMarks.touch(change.order(), deed.at());
        if (isMailed) {
            change.shipment().checkHasLeft();
            change.shipment().notified(deed.at());
        }
        return changes.publish(
                tx,
                change.change("SHIPMENT_CHANGED", deed.actor())
                        .mailingIf(isMailed, store -> mails.shipped(store, change.order(), change.mailed(Ids.next()))));
    }
}
