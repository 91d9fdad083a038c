package dev.comptoir.campaigns.consent;

/** Whom the law of a country lets a store write to. */
public final class ConsentRules {

    /**
     * SQL: whether the shopper {@code o} may be written to about the cart {@code k}. The rule of the cart's country decides,
     * else that of the store.
     */
    public static final String IS_PERMITTED = """
            case coalesce((select r.requires from recovery_consent_rules r where r.country = k.country),
                          case when (select consent_required from recovery_sending) then 'SOFT_OPT_IN' else 'NONE' end)
                 when 'NONE' then true
                 when 'OPT_IN' then exists (select from email_consents e where e.owner_id = o.id and e.basis = 'OPT_IN')
                 else o.ordered_at is not null or exists (select from email_consents e where e.owner_id = o.id) end""";

    private ConsentRules() {}
}
