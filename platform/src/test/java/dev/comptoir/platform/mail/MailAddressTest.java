package dev.comptoir.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            ann@example.com,    ann@example.com
            Ann@Example.com,    Ann@Example.com
            ann@exämple.fr,     ann@xn--exmple-cua.fr
            ann@例え.テスト,       ann@xn--r8jz45g.xn--zckzah
            ann@-.example,      ann@-.example
            ann,                ann
            """)
    void the_domain_is_written_as_it_is_registered(String address, String ascii) {
        assertThat(MailAddress.ascii(address)).isEqualTo(ascii);
    }
}
