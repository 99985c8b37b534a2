package io.baton.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Twilio's published vectors (contract.md 9.3). */
class SignatureTest {
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final String BODY_HASH =
            "bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
    private static final Map<String, List<String>> CALL = call("+14158675309");

    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of(URL, CALL, "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
                Arguments.of(
                        "https://example.com/myapp.php?foo=1&bar=2",
                        call("+14158675310"),
                        "L/OH5YylLD5NRKLltdqwSvS0BnU="),
                Arguments.of(URL + "&" + BODY_HASH, Map.of(), "a9nBmqA0ju/hNViExpshrM61xv4="),
                Arguments.of("https://mycompany.com/myapp.php?" + BODY_HASH, Map.of(), "y77kIzt2vzLz71DgmJGsen2scGs="),
                Arguments.of("http://mycompany.com:1234/myapp.php?foo=1&bar=2", CALL, "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="),
                Arguments.of("https://mycompany.com:443/myapp.php?foo=1&bar=2", CALL, "kvajT1Ptam85bY51eRf/AJRuM3w="),
                Arguments.of("http://mycompany.com:80/myapp.php?foo=1&bar=2", CALL, "0ZXoZLH/DfblKGATFgpif+LLRf4="),
                Arguments.of(URL, Map.of(), "zYQTYrRWXE7LtzbG4PfP7/bkkGo="),
                Arguments.of("https://mycompany.com/myapp.php", CALL, "1xaxFBvyzXYvWplzNOSs28HWO94="),
                Arguments.of(
                        "https://mycompany.com/myapp.php?foo=hello%20world&bar=test%2Bvalue",
                        CALL, "er2tvAP1Wx+iuTTE2BPgvEaN1cs="),
                Arguments.of(
                        URL,
                        Map.of(
                                "Message",
                                List.of("Hello & goodbye! @#$%^*()"),
                                "From",
                                List.of("+1 (415) 867-5309"),
                                "Special",
                                List.of("unicode: ñáéíóú")),
                        "dCPiR4WtQ6QFN6pJh81CtlCcWLQ="),
                Arguments.of(
                        URL,
                        Map.of(
                                "Digits",
                                List.of(""),
                                "CallSid",
                                List.of("CA1234567890ABCDE"),
                                "EmptyParam",
                                List.of("")),
                        "9HHp/OqQMEwdrVebHDdA/+tqjX8="),
                Arguments.of(
                        URL,
                        Map.of(
                                "callSid",
                                List.of("lowercase"),
                                "CallSid",
                                List.of("uppercase"),
                                "CALLSID",
                                List.of("allcaps")),
                        "jDK7WKT8wiNrwggd4ceTv4e1MJ4="),
                Arguments.of(
                        URL,
                        Map.of(
                                "Sid",
                                List.of("CA123"),
                                "SidAccount",
                                List.of("AC123"),
                                "Digits",
                                List.of("5678", "1234", "1234")),
                        "IK+Dwps556ElfBT0I3Rgjkr1wJU="),
                Arguments.of(
                        URL,
                        Map.of("MessagingBinding.Address", List.of("+1325xxxxxxx", "+1415xxxxxxx")),
                        "83O6e2vORAoJHUNzJjDWN1jz+BA="),
                Arguments.of(
                        "https://user:pass@mycompany.com/myapp.php?foo=1&bar=2", CALL, "CukzLTc1tT5dXEDIHm/tKBanW10="),
                Arguments.of(URL + "#rc=3&rp=all", CALL, "RSOYDt4T1cUTdK1PDd93/VVr8B8="));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signsAsTwilioDoes(String url, Map<String, List<String>> parameters, String expected) {
        assertThat(Signature.of("12345", url, parameters)).isEqualTo(expected);
    }

    private static Map<String, List<String>> call(String from) {
        return Map.of(
                "CallSid",
                List.of("CA1234567890ABCDE"),
                "Caller",
                List.of(from),
                "Digits",
                List.of("1234"),
                "From",
                List.of(from),
                "To",
                List.of("+18005551212"));
    }
}
