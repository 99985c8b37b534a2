package io.baton.domain.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_es", "_fr", "_it", "_nl", "_pt"})
    void everyLanguageHasEveryTextAndNoOther(String suffix) {
        var texts = file(suffix);

        assertThat(texts.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.of(CustomerText.values())
                        .map(text -> text.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
        assertThat(texts.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank().doesNotContain("\uFFFD"));
    }

    @ParameterizedTest
    @EnumSource
    void speaksTheLanguageOfTheCustomer(CustomerText text) {
        assertThat(text.in("de"))
                .isEqualTo(text.in("de-AT"))
                .isNotEqualTo(text.in("en"))
                .isNotEqualTo(text.in("fr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "und", "ja", "xx", "", "not a language tag at all", "de_DE"})
    void speaksEnglishWhereTheLanguageIsUnknown(String language) {
        assertThat(CustomerText.STILL_THERE.in(language)).startsWith("Are you still there?");
    }

    private static Properties file(String suffix) {
        var name = "customer-texts" + suffix + ".properties";
        try (var in = CustomerText.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
