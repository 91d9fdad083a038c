package dev.comptoir.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.comptoir.kernel.InvalidMoney;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.io.IOException;

/**
 * Writes money as {@code {"amount":"12.50","currency":"EUR"}}, the one shape it has on HTTP, Kafka and webhooks, and a
 * percentage as {@code "20.00"}.
 */
public class MoneyModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public MoneyModule() {
        super("comptoir-money");
        addSerializer(Money.class, new Writer());
        addDeserializer(Money.class, new Reader());
        addSerializer(Percentage.class, ToStringSerializer.instance);
        addDeserializer(Percentage.class, new PercentageReader());
    }

    private static class Writer extends StdSerializer<Money> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("amount", money.amount());
            json.writeStringField("currency", money.currency());
            json.writeEndObject();
        }
    }

    private static class PercentageReader extends StdDeserializer<Percentage> {

        private static final long serialVersionUID = 1L;

        PercentageReader() {
            super(Percentage.class);
        }

        @Override
        public Percentage deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Percentage.parse(parser.getText());
        }
    }

    private static class Reader extends StdDeserializer<Money> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartObjectToken()) {
                throw wrongShape(parser, "Money is written as {\"amount\":\"12.50\",\"currency\":\"EUR\"}.");
            }
            String amount = null;
            String currency = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value != JsonToken.VALUE_STRING) {
                    throw wrongShape(parser, "The " + field + " of money is a string, the amount too: \"12.50\".");
                }
                switch (field) {
                    case "amount" -> amount = parser.getText();
                    case "currency" -> currency = parser.getText();
                    default -> throw wrongShape(parser, "Money has no field " + field + ", only amount and currency.");
                }
            }
            return parse(parser, amount, currency);
        }

        private static Money parse(JsonParser parser, String amount, String currency) throws JsonMappingException {
            try {
                return Money.parse(amount, currency);
            } catch (InvalidMoney invalid) {
                throw new JsonMappingException(parser, invalid.getMessage(), invalid);
            }
        }

        private static JsonMappingException wrongShape(JsonParser parser, String message) {
            return new JsonMappingException(parser, message, new InvalidMoney(message));
        }
    }
}
