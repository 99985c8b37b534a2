package io.baton.domain.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTemplateTest {

    private static final UrlTemplate ORDERS =
            new UrlTemplate("https://Shop.example.com:8443/orders/{order_number}/status?c={flex_customerId}&v=1");

    @Test
    void takesPathAndQueryFromArgumentsAndCustomData() {
        var values = new ActionValues(Map.of("order_number", "A-1001"), Map.of("flex_customerId", "77"));

        assertThat(ORDERS.with(values)).hasToString("https://shop.example.com:8443/orders/A-1001/status?c=77&v=1");
        assertThat(ORDERS.placeholders()).containsExactlyInAnyOrder("order_number", "flex_customerId");
    }

    @Test
    void neverTakesCustomDataFromTheEngine() {
        var values = new ActionValues(Map.of("order_number", "1", "flex_customerId", "somebody else"), Map.of());

        assertThatThrownBy(() -> ORDERS.with(values))
                .isInstanceOf(ArgumentRefused.class)
                .hasMessage("This conversation has no flex_customerId, the action can't be used in it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            plain            | plain
            "two words"      | two%20words
            a+b              | a%2Bb
            a&b=c            | a%26b%3Dc
            a?b              | a%3Fb
            a#b              | a%23b
            a%2Fb            | a%252Fb
            user@evil.test   | user%40evil.test
            :8080            | %3A8080
            a;v=1            | a%3Bv%3D1
            {flex_secret}    | %7Bflex_secret%7D
            ...              | ...
            ~tilde_under.dot | ~tilde_under.dot
            Straße           | Stra%C3%9Fe
            日本              | %E6%97%A5%E6%9C%AC
            $1               | %241
            """)
    void encodesEachValueAsData(String value, String encoded) {
        var url = new UrlTemplate("https://shop.example.com/a/{x}/b?q={x}");

        assertThat(url.with(given(value))).hasToString("https://shop.example.com/a/" + encoded + "/b?q=" + encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../admin", "a/b", "\\", "..\\admin", "a\nb", "a\r\nHost: evil.test", "\0"})
    void refusesValuesThatReachBeyondTheirSegment(String value) {
        var url = new UrlTemplate("https://shop.example.com/orders/{x}");

        assertThatThrownBy(() -> url.with(given(value))).isInstanceOf(ArgumentRefused.class);
    }

    @Test
    void refusesValuesThatTogetherReachBeyondTheirSegment() {
        var url = new UrlTemplate("https://shop.example.com/orders/.{x}");

        assertThatThrownBy(() -> url.with(given("."))).isInstanceOf(ArgumentRefused.class);
        assertThat(url.with(given("a"))).hasPath("/orders/.a");
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nX-Evil: 1',a%0D%0AX-Evil%3A%201", "../admin,..%2Fadmin", "'',''", "a&admin=true,a%26admin%3Dtrue"
    })
    void keepsAnythingInAQueryAsData(String value, String encoded) {
        var url = new UrlTemplate("https://shop.example.com/orders?q={x}");

        assertThat(url.with(given(value))).hasToString("https://shop.example.com/orders?q=" + encoded);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> ORDERS.with(new ActionValues(Map.of(), Map.of())))
                .hasMessage("order_number is missing, or is no text, number or truth value");
    }

    @Test
    void refusesEndlessValues() {
        assertThatThrownBy(() -> ORDERS.with(new ActionValues(Map.of("order_number", "1".repeat(1001)), Map.of())))
                .hasMessage("order_number must not be longer than 1000 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example.com/orders",
                "ftp://shop.example.com/",
                "https://{host}/orders",
                "https://shop.example.com{x}/orders",
                "https://shop.example.com:{port}/orders",
                "{scheme}://shop.example.com/orders",
                "https://user:secret@shop.example.com/",
                "https://shop.example.com:0/",
                "https://shop.example.com:70000/",
                "https://shop_internal/",
                "https://-shop.example.com/",
                "https://[::1]/",
                "https://shop.example.com/a#b",
                "https://shop.example.com/a b",
                "https://shop.example.com/../a",
                "https://shop.example.com/%2E./a",
                "https://shop.example.com/%zz",
                "https://shop.example.com/{}",
                "https://shop.example.com/{a b}",
                "https://shop.example.com/{a",
                "https://shop.example.com/\u00e4",
                "https://shop.example.com\\@evil.test/",
                ""
            })
    void isRefusedWhenItIsNoFixedServerWithAPath(String text) {
        assertThatThrownBy(() -> new UrlTemplate(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isReadInTimeHoweverItIsWritten() {
        assertThatThrownBy(() -> new UrlTemplate("https://" + "a-".repeat(5000)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UrlTemplate("https://h/" + "{a}%41".repeat(300) + "^"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new UrlTemplate("https://h.test/" + "{a}%41".repeat(300)).placeholders())
                .containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example.com, https://shop.example.com/a, true",
        "SHOP.example.com, https://shop.EXAMPLE.com/a, true",
        "shop.example.com, http://shop.example.com/a, true",
        "shop.example.com, https://shop.example.com:443/a, true",
        "shop.example.com, https://shop.example.com:8443/a, false",
        "shop.example.com:8443, https://shop.example.com:8443/a, true",
        "shop.example.com:443, https://shop.example.com/a, true",
        "shop.example.com:443, http://shop.example.com/a, false",
        "example.com, https://shop.example.com/a, false",
        "shop.example.com, https://shop.example.com.evil.test/a, false",
        "10.0.0.7, https://10.0.0.7/a, true"
    })
    void isPermittedForTheNamedHostAndPortOnly(String host, String url, boolean permitted) {
        assertThat(new AllowedHost(host).permits(new UrlTemplate(url))).isEqualTo(permitted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*.example.com",
                "https://shop.example.com",
                "shop.example.com/",
                "shop.example.com:",
                "a b",
                "",
                "::1"
            })
    void isPermittedByNoPattern(String host) {
        assertThatThrownBy(() -> new AllowedHost(host)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ActionValues given(String value) {
        return new ActionValues(Map.of("x", value), Map.of());
    }
}
