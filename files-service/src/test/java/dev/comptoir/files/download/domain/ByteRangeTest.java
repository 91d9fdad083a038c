package dev.comptoir.files.download.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final String ETAG = "\"abc\"";

    @ParameterizedTest
    @CsvSource({
        "bytes=0-,0,10",
        "bytes=0-0,0,1",
        "bytes=4-5,4,2",
        "bytes=4-99,4,6",
        "bytes=-3,7,3",
        "bytes=-99,0,10",
        "bytes= 2-3 ,2,2"
    })
    void cuts_a_single_range_out(String header, long from, long length) {
        assertThat(ByteRange.of(header, null, ETAG, 10)).isEqualTo(new ByteRange(true, from, length, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "bytes=1-2,4-5",
                "items=1-2",
                "bytes=9999999999999999999-"
            })
    void gives_everything_for_a_header_it_need_not_understand(String header) {
        assertThat(ByteRange.of(header, null, ETAG, 10)).isEqualTo(ByteRange.whole(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0"})
    void refuses_a_range_without_a_single_byte(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, null, ETAG, 10)).isInstanceOf(RangeNotSatisfiable.class);
    }

    @Test
    void honours_a_range_only_for_the_content_that_is_meant() {
        assertThat(ByteRange.of("bytes=4-", ETAG, ETAG, 10).isPartial()).isTrue();
        assertThat(ByteRange.of("bytes=4-", "\"other\"", ETAG, 10).isPartial()).isFalse();
        assertThat(ByteRange.of("bytes=4-", "W/\"abc\"", ETAG, 10).isPartial()).isFalse();
    }

    @Test
    void goes_on_with_a_transfer_only_behind_the_first_byte() {
        assertThat(ByteRange.of("bytes=1-", null, ETAG, 10).isContinuation()).isTrue();
        assertThat(ByteRange.of("bytes=0-", null, ETAG, 10).isContinuation()).isFalse();
        assertThat(ByteRange.of("bytes=-10", null, ETAG, 10).isContinuation()).isFalse();
        assertThat(ByteRange.of("bytes=4-5", null, ETAG, 10).contentRange()).isEqualTo("bytes 4-5/10");
    }
}
