package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ana@example.org, ana@example.org, true",
        "o'hara+un@mail.example.org, o'hara+un@mail.example.org, true",
        "jorg@bücher.example, jorg@xn--bcher-kva.example, true",
        "jörg@bücher.example, jörg@xn--bcher-kva.example, false",
        "łukasz@example.org, łukasz@example.org, false",
        "用户@例子.测试, 用户@xn--fsqu00a.xn--0zwm56d, false",
        "अजय@उदाहरण.परीक्षा, अजय@xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g, false",
        "jo\u0308rg@example.org, jörg@example.org, false",
        // RFC 3490 would send it to strasse.example.
        "ana@straße.example, ana@straße.example, false"
    })
    void address_ofAnyScript_isFoundWithADomainForMailServers(String text, String address, boolean isAscii) {
        MailAddress found = MailAddress.find(text.replace("\\u0308", "\u0308")).orElseThrow();

        assertEquals(address, found.toString());
        assertEquals(isAscii, found.isAscii());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@example",
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org, b@example.org",
                "a@.org.",
                "ana\u2028@example.org",
                "ana@-example.org",
                "ana@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.org"
            })
    void address_thatIsNone_isNotFound(String text) {
        assertTrue(MailAddress.find(text).isEmpty());
    }
}
