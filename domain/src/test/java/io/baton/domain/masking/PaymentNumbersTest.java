package io.baton.domain.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my card 4111 1111 1111 1111 fails | my card card ····1111 fails",
                "4111-1111-1111-1111 | card ····1111",
                "378282246310005 | card ····0005",
                "IBAN DE89 3704 0044 0532 0130 00 please | IBAN IBAN ····3000 please",
                "gb82west12345698765432 | IBAN ····5432"
            })
    void hidesCardsAndAccounts(String text, String masked) {
        assertThat(Masking.PAYMENT_NUMBERS.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 1234567890123456",
                "DE00 1234 5678 9012 3456 78",
                "tracking 00340434161094021501",
                "call +44 20 7946 0958"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(Masking.PAYMENT_NUMBERS.mask(text)).isEqualTo(text);
    }
}
