package dev.comptoir.orders.guarantee;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What confirmations say of guarantees, in English; other languages stand in messages/guarantees_*.properties. */
@MessageBundle(value = "guarantees", locale = "en")
interface GuaranteeMessages {

    @Message("Your legal guarantee: at least 2 years")
    String legalTitle();

    @Message(
            "By European Union law you have a legal guarantee of conformity of at least 2 years from the delivery of your"
                    + " goods, free of charge. The law of your country may give you longer.")
    String legalDuration();

    @Message(
            "If the goods are defective or not as described, {store} has to repair or replace them; where that is not possible"
                    + " or not done in time, you get a reduction of the price or your money back.")
    String legalRemedies(String store);

    @Message(
            "Sellers and producers can promise more, such as a commercial guarantee of durability; it never takes the place of"
                    + " this one.")
    String legalOthers();

    @Message("More on your rights:")
    String legalMore();

    @Message("https://europa.eu/youreurope/citizens/consumers/shopping/guarantees-returns/index_en.htm")
    String legalUrl();

    @Message("Commercial guarantee of durability (GARAN)")
    String durabilityTitle();

    @Message("{product}: {years} years, by the producer {brand}, model {model}")
    String durability(String product, int years, String brand, String model);

    @Message("{product}: {years} years, by the producer")
    String durabilityOnly(String product, int years);

    @Message("The producer gives it free of charge and for the whole product, in addition to your legal guarantee.")
    String durabilityMeaning();

    @Message("{years} years")
    String labelYears(int years);

    @Message("Product")
    String labelProduct();

    @Message("Producer")
    String labelBrand();

    @Message("Model")
    String labelModel();

    @Message(
            "The producer gives it free of charge and for the whole product. It adds to your legal guarantee of conformity of"
                    + " at least 2 years, which the seller owes you all the same.")
    String labelReminder();

    @Message("Commercial guarantee")
    String commercialTitle();

    @Message("{product}: {months} months, in addition to your legal guarantee")
    String commercial(String product, int months);
}
