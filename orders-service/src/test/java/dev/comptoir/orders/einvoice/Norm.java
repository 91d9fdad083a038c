package dev.comptoir.orders.einvoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltTransformer;
import org.xml.sax.SAXException;

/**
 * Judges electronic invoices by what others published: the schemas of UN/CEFACT and OASIS, the rules of CEN and of Peppol. Each is
 * read once, which takes longer than to judge with it.
 */
public final class Norm {

    private static final String CEN = "/external/schematron/1.3.16/";
    private static final String PEPPOL = "/external/schematron/openpeppol/2026.5/xslt/";
    private static final String[] SIGNATURES = {
        "/schemas/CCTS_CCT_SchemaModule.xsd",
        "/schemas/xmldsig-core-schema.xsd",
        "/schemas/XAdES01903v132-201601.xsd",
        "/schemas/XAdES01903v141-201601.xsd"
    };

    private static final Processor SAXON = new Processor(false);
    private static final Map<String, XsltExecutable> RULES = new ConcurrentHashMap<>();
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Norm() {}

    /** What is wrong with a Cross Industry Invoice; empty when it is valid. */
    public static List<String> ofCii(byte[] xml) {
        return verdict(
                xml,
                CEN + "cii/EN16931-CII-validation.xslt",
                "/external/schemas/d16b/data/standard/CrossIndustryInvoice_100pD16B.xsd");
    }

    /** What is wrong with an Invoice or a CreditNote; empty when it is valid. */
    public static List<String> ofUbl(byte[] xml, boolean isCredit) {
        String root = isCredit ? "CreditNote" : "Invoice";
        return verdict(
                xml,
                CEN + "ubl/EN16931-UBL-validation.xslt",
                Stream.concat(
                                Stream.of(SIGNATURES),
                                Stream.of("/external/schemas/ubl21/maindoc/UBL-" + root + "-2.1.xsd"))
                        .toArray(String[]::new));
    }

    /** Which rules of Peppol BIS Billing 3 a document breaks, beside those of CEN. */
    static List<String> brokenOfPeppol(byte[] ubl) {
        return broken(ubl, PEPPOL + "PEPPOL-EN16931-UBL.xslt");
    }

    private static List<String> verdict(byte[] xml, String rules, String... schemas) {
        List<String> wrong = new ArrayList<>();
        try {
            SCHEMAS.computeIfAbsent(schemas[schemas.length - 1], _ -> schema(schemas))
                    .newValidator()
                    .validate(source(xml));
        } catch (SAXException e) {
            wrong.add(e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        wrong.addAll(broken(xml, rules));
        return wrong;
    }

    private static List<String> broken(byte[] xml, String rules) {
        try {
            XsltTransformer transformer =
                    RULES.computeIfAbsent(rules, Norm::compiled).load();
            XdmDestination report = new XdmDestination();
            transformer.setSource(source(xml));
            transformer.setDestination(report);
            transformer.transform();
            XPathCompiler paths = SAXON.newXPathCompiler();
            paths.declareNamespace("svrl", "http://purl.oclc.org/dsdl/svrl");
            List<String> broken = new ArrayList<>();
            for (XdmItem item : paths.evaluate(
                    "//svrl:failed-assert[not(@flag='warning' or @flag='information')]/normalize-space(concat(@id, ' ', @location, ' ', svrl:text))",
                    report.getXdmNode())) {
                broken.add(item.getStringValue());
            }
            return broken;
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XsltExecutable compiled(String rules) {
        try {
            return SAXON.newXsltCompiler().compile(resource(rules));
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema schema(String... files) {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(Stream.of(files).map(Norm::resource).toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StreamSource resource(String file) {
        URL url = Norm.class.getResource(file);
        if (url == null) {
            throw new IllegalStateException("no " + file);
        }
        return new StreamSource(url.toExternalForm());
    }

    private static Source source(byte[] xml) {
        return new StreamSource(new ByteArrayInputStream(xml));
    }
}
