package io.baton.adapter.twilio.in;

import static io.baton.adapter.twilio.in.Signer.form;
import static io.baton.adapter.twilio.in.Signer.json;
import static io.baton.adapter.twilio.in.Signer.rawForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.baton.application.port.out.flex.TwilioWebhooks.Raw;
import io.baton.domain.connection.Secret;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final Secret TOKEN = new Secret("12345");
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final String HASH = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
    private static final Raw JSON = json("{\"property\": \"value\", \"boolean\": true}");
    private static final Raw CALL = call("+14158675309");

    private static Raw call(String caller) {
        return form(
                "CallSid",
                "CA1234567890ABCDE",
                "Caller",
                caller,
                "Digits",
                "1234",
                "From",
                caller,
                "To",
                "+18005551212");
    }

    /** The vectors of contract.md 9.3, in its order and with its numbers. */
    static Stream<Arguments> published() {
        return Stream.of(
                arguments(1, URL, CALL, "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
                arguments(
                        2,
                        "https://example.com/myapp.php?foo=1&bar=2",
                        call("+14158675310"),
                        "L/OH5YylLD5NRKLltdqwSvS0BnU="),
                arguments(3, URL + "&bodySHA256=" + HASH, JSON, "a9nBmqA0ju/hNViExpshrM61xv4="),
                arguments(
                        4, "https://mycompany.com/myapp.php?bodySHA256=" + HASH, JSON, "y77kIzt2vzLz71DgmJGsen2scGs="),
                arguments(5, "http://mycompany.com:1234/myapp.php?foo=1&bar=2", CALL, "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="),
                arguments(6, URL, CALL, "kvajT1Ptam85bY51eRf/AJRuM3w="),
                arguments(7, "http://mycompany.com/myapp.php?foo=1&bar=2", CALL, "0ZXoZLH/DfblKGATFgpif+LLRf4="),
                arguments(8, URL, rawForm(""), "zYQTYrRWXE7LtzbG4PfP7/bkkGo="),
                arguments(9, "https://mycompany.com/myapp.php", CALL, "1xaxFBvyzXYvWplzNOSs28HWO94="),
                arguments(
                        10,
                        "https://mycompany.com/myapp.php?foo=hello%20world&bar=test%2Bvalue",
                        CALL,
                        "er2tvAP1Wx+iuTTE2BPgvEaN1cs="),
                arguments(
                        11,
                        URL,
                        form(
                                "Message", "Hello & goodbye! @#$%^*()",
                                "From", "+1 (415) 867-5309",
                                "Special", "unicode: ñáéíóú"),
                        "dCPiR4WtQ6QFN6pJh81CtlCcWLQ="),
                arguments(
                        12,
                        URL,
                        form("Digits", "", "CallSid", "CA1234567890ABCDE", "EmptyParam", ""),
                        "9HHp/OqQMEwdrVebHDdA/+tqjX8="),
                arguments(
                        13,
                        URL,
                        form("callSid", "lowercase", "CallSid", "uppercase", "CALLSID", "allcaps"),
                        "jDK7WKT8wiNrwggd4ceTv4e1MJ4="),
                arguments(
                        14,
                        URL,
                        form(
                                "Sid",
                                "CA123",
                                "SidAccount",
                                "AC123",
                                "Digits",
                                "5678",
                                "Digits",
                                "1234",
                                "Digits",
                                "1234"),
                        "IK+Dwps556ElfBT0I3Rgjkr1wJU="),
                arguments(
                        15,
                        URL,
                        form("MessagingBinding.Address", "+1325xxxxxxx", "MessagingBinding.Address", "+1415xxxxxxx"),
                        "83O6e2vORAoJHUNzJjDWN1jz+BA="),
                arguments(
                        16,
                        "https://user:pass@mycompany.com/myapp.php?foo=1&bar=2",
                        CALL,
                        "CukzLTc1tT5dXEDIHm/tKBanW10="));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void takesTwiliosPublishedVectors(int number, String url, Raw raw, String signature) {
        assertThat(isValid(url, raw, signature)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void refusesThemUnderAnotherToken(int number, String url, Raw raw, String signature) {
        assertThat(Signature.isValid(URI.create(url), raw, signature, List.of(new Secret("54321"))))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void refusesThemAtAnotherPath(int number, String url, Raw raw, String signature) {
        assertThat(isValid(url.replace("myapp", "yourapp"), raw, signature)).isFalse();
    }

    @Nested
    class ATokenIsRotated {

        @Test
        void anyOfTheTokensMayHaveSigned() {
            var tokens = List.of(new Secret("the second one"), TOKEN);

            assertThat(Signature.isValid(URI.create(URL), CALL, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", tokens))
                    .isTrue();
        }

        @Test
        void withoutATokenNothingIsValid() {
            assertThat(Signature.isValid(URI.create(URL), CALL, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", List.of()))
                    .isFalse();
        }
    }

    @Nested
    class TheUrl {

        @Test
        void isTakenWithItsDefaultPortWhereTwilioSignedWithoutOne() {
            assertThat(isValid("https://mycompany.com:443/myapp.php?foo=1&bar=2", CALL, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                    .isTrue();
        }

        @Test
        void isTakenWithoutTheFragmentOfConnectionOverrides() {
            assertThat(isValid(URL + "#rc=3&rp=all", CALL, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                    .isTrue();
        }

        @Test
        void keepsTheEscapesOfPathAndQueryWhenThePortIsAdded() {
            var signed = "https://mycompany.com:443/a%2Fb?foo=hello%20world&bar=test%2Bvalue";
            var signature = Signer.sign(signed + "BodyHello", "12345");

            assertThat(isValid(signed.replace(":443", ""), form("Body", "Hello"), signature))
                    .isTrue();
        }

        @Test
        void keepsUserAndPasswordWhenThePortIsAdded() {
            var signature = Signer.sign("https://user:p%40ss@mycompany.com:443/x" + "BodyHello", "12345");

            assertThat(isValid("https://user:p%40ss@mycompany.com/x", form("Body", "Hello"), signature))
                    .isTrue();
        }
    }

    @Nested
    class AForm {

        @Test
        void isSignedWithEveryFieldThatTwilioMayAdd() {
            var extended = rawForm(new String(CALL.body(), java.nio.charset.StandardCharsets.UTF_8) + "&New=1");

            assertThat(isValid(URL, extended, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isFalse();
        }

        @Test
        void mayWriteBlanksAsPlusOrEscaped() {
            var signature = Signer.sign(URL + Signer.joined("Body", "a b c"), "12345");

            assertThat(isValid(URL, rawForm("Body=a+b%20c"), signature)).isTrue();
        }

        @Test
        void mayHaveAFieldWithoutEqualsSign() {
            var signature = Signer.sign(URL + Signer.joined("Body", "x", "Empty", ""), "12345");

            assertThat(isValid(URL, rawForm("Empty&Body=x"), signature)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"Body=%", "Body=%4", "Body=%zz", "Body=%ff", "%=1", "Body=a\u0000b", "Body=a\nb"})
        void isInvalidWhenItCannotBeDecoded(String body) {
            assertThat(isValid(URL, rawForm(body), Signer.sign(URL + "Body", "12345")))
                    .isFalse();
        }
    }

    @Nested
    class AJsonBody {

        private static final String SIGNED = URL + "&bodySHA256=" + HASH;
        private static final String SIGNATURE = "a9nBmqA0ju/hNViExpshrM61xv4=";

        @Test
        void mustBeTheOneThatWasHashed() {
            assertThat(isValid(SIGNED, json("{\"property\": \"other\", \"boolean\": true}"), SIGNATURE))
                    .isFalse();
        }

        @Test
        void isNeverTakenWithoutAHash() {
            assertThat(isValid(URL, JSON, Signer.sign(URL, "12345"))).isFalse();
        }

        @Test
        void isNeverTakenWithTwoHashes() {
            var twice = SIGNED + "&bodySHA256=" + HASH;

            assertThat(isValid(twice, JSON, Signer.sign(twice, "12345"))).isFalse();
        }

        @Test
        void needsASignatureOverTheUrlWithTheHash() {
            assertThat(isValid(SIGNED, JSON, Signer.sign(URL, "12345"))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "RSOYDt4T1cUTdK1PDd93/VVr8B8", "rsoydt4t1cutdk1pdd93/vvr8b8="})
    void refusesWhatIsNoSignature(String signature) {
        assertThat(isValid(URL, CALL, signature)).isFalse();
    }

    private static boolean isValid(String url, Raw raw, String signature) {
        return Signature.isValid(URI.create(url), raw, signature, List.of(TOKEN));
    }
}
