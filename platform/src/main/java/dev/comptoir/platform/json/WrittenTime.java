package dev.comptoir.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** Reads times and days as they are written (RFC 3339), of the years 1 to 9999; a number or an array is no time. */
final class WrittenTime<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;
    private static final int LAST_YEAR = 9999;

    private final transient Function<String, T> parse;

    private WrittenTime(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    static SimpleModule module() {
        return new SimpleModule("written times")
                .addDeserializer(Instant.class, new WrittenTime<>(Instant.class, WrittenTime::instant))
                .addDeserializer(LocalDate.class, new WrittenTime<>(LocalDate.class, WrittenTime::day))
                .addDeserializer(LocalTime.class, new WrittenTime<>(LocalTime.class, LocalTime::parse));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        try {
            return parse.apply(parser.getText());
        } catch (DateTimeException _) {
            return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "not written as in RFC 3339");
        }
    }

    private static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        checkYear(time.getYear());
        return time.toInstant();
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        checkYear(day.getYear());
        return day;
    }

    private static void checkYear(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("not a year of four digits");
        }
    }
}
