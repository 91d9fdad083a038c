package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.productexport.ProductFileFormat;
import java.util.Arrays;

/** The columns of a WooCommerce product export that are read, as shops in English, French, German and Spanish export them. */
final class WooColumns {

    static final Column ID = Column.named("ID");
    static final Column TYPE = Column.named("Type", "Typ", "Tipo");
    static final Column SKU = Column.named("SKU", "UGS", "Artikelnummer");
    static final Column NAME = Column.named("Name", "Nom", "Nombre");
    static final Column PUBLISHED = Column.named("Published", "Publié", "Veröffentlicht", "Publicado");
    static final Column SHORT_DESCRIPTION =
            Column.named("Short description", "Description courte", "Kurzbeschreibung", "Descripción corta");
    static final Column DESCRIPTION = Column.named("Description", "Beschreibung", "Descripción");
    static final Column SALE_STARTS = Column.named(
            "Date sale price starts",
            "Date de début de promo",
            "Datum, an dem Angebotspreis beginnt",
            "Día en que empieza el precio rebajado");
    static final Column SALE_ENDS = Column.named(
            "Date sale price ends",
            "Date de fin de promo",
            "Datum, an dem Angebotspreis endet",
            "Día en que termina el precio rebajado");
    static final Column TAX_STATUS =
            Column.named("Tax status", "État de la TVA", "Steuerstatus", "Estado del impuesto");
    static final Column TAX_CLASS =
            Column.named("Tax class", "Classe de TVA", "Classe de taxe", "Steuerklasse", "Clase de impuesto");
    static final Column IN_STOCK =
            Column.named("In stock?", "En stock ?", "Vorrätig?", "Auf Lager?", "¿Existencias?", "¿En inventario?");
    static final Column STOCK = Column.named("Stock", "Lager", "Bestand", "Inventario");
    static final Column LOW_STOCK = Column.named(
            "Low stock amount", "Montant de stock faible", "Geringe Lagermenge", "Cantidad de bajo inventario");
    static final Column BACKORDERS = Column.named(
            "Backorders allowed?",
            "Autoriser les commandes de produits en rupture ?",
            "Lieferrückstände erlaubt?",
            "Lieferrückstande erlaubt?",
            "¿Permitir reservas de productos agotados?");
    static final Column SALE_PRICE = Column.named("Sale price", "Tarif promo", "Angebotspreis", "Precio rebajado");
    static final Column REGULAR_PRICE =
            Column.named("Regular price", "Tarif régulier", "Regulärer Preis", "Precio normal");
    static final Column IMAGES = Column.named("Images", "Bilder", "Imágenes");
    static final Column PARENT = Column.named("Parent", "Übergeordnet", "Übergeordnetes Produkt", "Superior");
    static final Column POSITION = Column.named("Position", "Posición");

    static final Column CATEGORIES = Column.named("Categories", "Catégories", "Kategorien", "Categorías");
    static final Column TAGS = Column.named("Tags", "Étiquettes", "Schlagwörter", "Etiquetas");
    static final Column BRANDS = Column.named("Brands", "Marques", "Marken", "Marcas");
    static final Column UPSELLS = Column.named("Upsells", "Produits suggérés", "Zusatzverkäufe", "Ventas dirigidas");
    static final Column CROSS_SELLS = Column.named("Cross-sells", "Ventes croisées", "Querverkäufe", "Ventas cruzadas");
    static final Column BARCODE = Column.named(
            "GTIN, UPC, EAN, or ISBN",
            "GTIN, UPC, EAN ou ISBN",
            "GTIN, UPC, EAN oder ISBN",
            "GTIN, UPC, EAN o ISBN",
            "GTIN",
            "EAN");

    /** Only files of this catalogue have it. */
    static final Column EXTERNAL_ID = Column.named(ProductFileFormat.WOO_EXTERNAL_ID);

    private WooColumns() {}

    static boolean areIn(Header header) {
        return header.has(TYPE) && header.has(SKU) && header.has(NAME) && header.has(REGULAR_PRICE);
    }

    /** @param unit that the shop measures in, which stands in the title */
    static Column weight(String unit) {
        return measured(unit, "Weight", "Poids", "Gewicht", "Peso");
    }

    static Column length(String unit) {
        return measured(unit, "Length", "Longueur", "Länge", "Longitud");
    }

    static Column width(String unit) {
        return measured(unit, "Width", "Largeur", "Breite", "Anchura");
    }

    static Column height(String unit) {
        return measured(unit, "Height", "Hauteur", "Höhe", "Altura");
    }

    private static Column measured(String unit, String... titles) {
        return Column.named(
                Arrays.stream(titles).map(title -> title + " (" + unit + ")").toArray(String[]::new));
    }

    static Column attributeName(int number) {
        return Column.numbered(
                number, "Attribute # name", "Nom de l'attribut #", "Attribut # Name", "Nombre del atributo #");
    }

    static Column attributeValues(int number) {
        return Column.numbered(
                number,
                "Attribute # value(s)",
                "Valeur(s) de l'attribut #",
                "Attribut # Wert(e)",
                "Valor(es) del atributo #");
    }
}
