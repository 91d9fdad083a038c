package dev.comptoir.campaigns.sending;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.campaigns.consent.ConsentRules;
import dev.comptoir.campaigns.emailtemplate.TemplateVersion;
import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.campaigns.reminder.ShopperStore;
import dev.comptoir.campaigns.reminder.domain.Activation;
import dev.comptoir.campaigns.reminder.domain.SendPolicy;
import dev.comptoir.campaigns.reminder.domain.Shopper;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.contracts.shared.CartItemV1;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Claims one due mail with all that decides about it, and reads a cart for a mail by hand. */
@ApplicationScoped
public class DueRecoveryEmailStore {

    private static final TypeReference<List<CartItemV1>> ITEMS = new TypeReference<>() {};

    private static final String DUE =
            " s.state = 'SCHEDULED' and s.due_at <= $1 and (c.is_enabled or c.deleted_at is not null)"
                    + " and (s.failed_template is null"
                    + " or (s.failed_template, s.failed_version) is distinct from (t.id, t.version))";

    // Empty when nothing is tried. One cart has one variant for ever, and carts of one moment have both: the last byte
    // of an id
    // is random.
    private static final String VARIANT = """
            case when p.alternative_template_id is null then ''
                 when get_byte(uuid_send(s.cart_id), 15) % 2 = 1 then 'B' else 'A' end""";

    private static final String STEP = """

              left join recovery_campaign_steps p on p.campaign_id = s.campaign_id and p.step = s.step
              left join recovery_email_templates t
                on t.id = case\s""" + VARIANT + """
                     when 'B' then p.alternative_template_id else p.template_id end
             where""";

    // Campaign by campaign along an index: neither mails that are not due yet nor those of campaigns that are off are
    // looked at, however many wait. A cart has three mails at most: 300 are enough for a hundred carts. It is a number,
    // as PostgreSQL plans for any number of them with a parameter, and reads the whole table.
    private static final String CARTS = """
            select cart_id from (
                select d.cart_id, min(d.due_at) as due_at
                  from recovery_campaigns c
                  cross join lateral (
                      select s.cart_id, s.due_at from recovery_sends s""" + STEP + DUE + """

                         and s.campaign_id = c.id
                       order by s.due_at, s.id limit 300) d
                 group by d.cart_id) due
             order by due_at, cart_id limit $2""";

    // Another program of this service skips what is locked here; a change of the campaign (the off switch) is waited
    // for.
    private static final String CLAIM =
            """
            select s.id, s.cart_id, s.campaign_id, s.step, s.abandoned_at, s.due_at,
                   o.id, o.ordered_at, o.suppression,
            """ + ShopperStore.CAMPAIGN + """
            ,
                   case when exists (select from ordered_carts h where h.cart_id = k.cart_id) then 'ORDERED'
                        else k.state end,
                   k.abandoned_at, k.recipient, k.customer_name, k.locale, k.items::text, k.currency, k.total_minor, k.discount_minor,
                   coalesce(p.subject, ''), coalesce(p.message, ''), '', c.deleted_at is null and p.step is not null,
            """ + ConsentRules.IS_PERMITTED + """
            , c.activated_at, c.resumed_at,
            """ + VARIANT + """
            , t.id, t.version
              from recovery_sends s
              join recovery_owners o on o.id = s.owner_id
              join recovery_carts k on k.cart_id = s.cart_id
              join recovery_campaigns c on c.id = s.campaign_id""" + STEP + DUE + """

               and s.cart_id = any($2)
             order by s.due_at, s.id
             limit 1
               for update of s, o, k skip locked
               for share of c skip locked""";

    private static final String CART = """
            select $2::uuid, k.cart_id, k.campaign_id, 0, k.abandoned_at, $3::timestamptz,
                   k.owner_id, null::timestamptz, '', null::uuid, k.state,
                   k.abandoned_at, k.recipient, k.customer_name, k.locale, k.items::text, k.currency, k.total_minor, k.discount_minor,
                   $4::text, $5::text, $6::text, true, true, null::timestamptz, null::timestamptz, '', null::uuid, null::bigint
              from recovery_carts k where k.cart_id = $1 for update""";

    private final SqlPool reads;

    DueRecoveryEmailStore(SqlPool reads) {
        this.reads = reads;
    }

    /**
     * Carts a mail is due about, the longest waiting first.
     *
     * @param most at most a hundred
     */
    Uni<List<UUID>> carts(Instant now, int most) {
        return reads.list(CARTS, Columns::uuid, now, most);
    }

    /** The mail of these carts that has waited longest. */
    Uni<Optional<DueRecoveryEmail>> claim(SqlTx tx, Instant now, UUID[] carts) {
        return tx.find(CLAIM, c -> read(c, now), now, carts);
    }

    /** A mail the merchant writes now, about the cart as it stands. Its shopper is locked by the caller. */
    public Uni<Optional<ManualEmail>> manual(SqlTx tx, ManualEmail.Text text, Instant now) {
        Reminder.Words words = text.words();
        return tx.find(
                        CART,
                        c -> read(c, now),
                        text.cartId(),
                        text.sendId(),
                        now,
                        words.subject(),
                        words.message(),
                        words.html())
                .map(found -> found.map(
                        due -> new ManualEmail(due.cartState(), due.facts().abandonedAt(), due.reminder())));
    }

    private static DueRecoveryEmail read(Columns c, Instant now) {
        Key key = new Key(c.uuid(), c.uuid(), c.uuid(), c.integer(), c.instant());
        Instant dueAt = c.instant();
        Shopper shopper = new Shopper(c.uuid(), c.instant(), StopReason.ofSuppression(c.text()), c.uuid());
        String cartState = c.text();
        boolean isResumed = cartState.equals("RESUMED") || !key.abandonedAt().equals(c.instant());
        Reminder reminder = reminder(key, shopper.id(), c, now);
        boolean hasStep = c.bool();
        boolean isPermitted = c.bool();
        SendPolicy.Case facts = new SendPolicy.Case(
                key.campaignId(),
                new Activation(c.instant(), c.instant()),
                key.abandonedAt(),
                dueAt,
                shopper,
                cartState.equals("ORDERED"),
                isResumed,
                hasStep,
                isPermitted);
        String variant = c.text();
        return new DueRecoveryEmail(facts, cartState, key.step(), reminder, template(c), variant);
    }

    private static TemplateVersion template(Columns c) {
        UUID id = c.uuid();
        return id == null ? null : new TemplateVersion(id, c.number());
    }

    /** Which mail it is. */
    private record Key(UUID id, UUID cartId, UUID campaignId, int step, Instant abandonedAt) {

        String dedupeKey() {
            return step == 0 ? "recovery-by-hand:" + id : "recovery:" + cartId + ":" + abandonedAt + ":" + step;
        }
    }

    private static Reminder reminder(Key key, UUID shopperId, Columns c, Instant now) {
        return new Reminder(
                key.dedupeKey(),
                key.cartId(),
                key.campaignId(),
                key.id(),
                shopperId,
                new Reminder.Addressee(c.text(), c.text(), c.text()),
                c.json(ITEMS).stream().map(DueRecoveryEmailStore::item).toList(),
                Reminder.Sum.read(c),
                new Reminder.Words(c.text(), c.text(), c.text()),
                now,
                null);
    }

    private static Reminder.Item item(CartItemV1 item) {
        return new Reminder.Item(item.name(), item.imageUrl(), item.quantity(), item.unitPrice(), item.total());
    }
}
