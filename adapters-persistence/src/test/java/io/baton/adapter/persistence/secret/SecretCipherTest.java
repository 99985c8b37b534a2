package io.baton.adapter.persistence.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCipherTest {
    private final SecretCipher cipher = new SecretCipher(Map.of("k1", key(1)));

    @Test
    void opensWhatItSealed() {
        String sealed = cipher.encrypt("s3cret äöü", "connection/auth_token");

        assertThat(sealed).startsWith("v1.k1.").doesNotContain("s3cret");
        assertThat(cipher.decrypt(sealed, "connection/auth_token")).isEqualTo("s3cret äöü");
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(cipher.encrypt("secret", "field")).isNotEqualTo(cipher.encrypt("secret", "field"));
    }

    @Test
    void opensASecretOnlyWhereItBelongs() {
        String sealed = cipher.encrypt("secret", "one/auth_token");

        assertThatThrownBy(() -> cipher.decrypt(sealed, "two/auth_token")).isInstanceOf(WrongSecretsKey.class);
        assertThatThrownBy(() -> cipher.decrypt(sealed, "one/api_key")).isInstanceOf(WrongSecretsKey.class);
    }

    @Test
    void noticesEveryChange() {
        String sealed = cipher.encrypt("secret", "field");

        for (int i = "v1.k1.".length(); i < sealed.length() - 1; i++) {
            String changed = sealed.substring(0, i) + (sealed.charAt(i) == 'A' ? 'B' : 'A') + sealed.substring(i + 1);
            assertThatThrownBy(() -> cipher.decrypt(changed, "field")).isInstanceOf(WrongSecretsKey.class);
        }
    }

    @Test
    void encryptsWithTheFirstKeyAndDecryptsWithEach() {
        String older = cipher.encrypt("secret", "field");
        Map<String, byte[]> keys = new LinkedHashMap<>();
        keys.put("k2", key(2));
        keys.put("k1", key(1));
        var rotated = new SecretCipher(keys);

        assertThat(rotated.decrypt(older, "field")).isEqualTo("secret");
        assertThat(rotated.currentKey()).isEqualTo("k2");
        assertThat(rotated.encrypt("secret", "field"))
                .startsWith(rotated.prefix())
                .startsWith("v1.k2.");
        assertThat(older).doesNotStartWith(rotated.prefix());
        assertThatThrownBy(() -> cipher.decrypt(rotated.encrypt("secret", "field"), "field"))
                .isInstanceOf(WrongSecretsKey.class)
                .hasMessage("no key with the id 'k2' is configured; check baton.secrets.key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "v2.k1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "v1.k1.AAAA",
                "v1.k1.%%%",
                "a.b.c.d"
            })
    void refusesTextThatItDidNotWrite(String text) {
        assertThatThrownBy(() -> cipher.decrypt(text, "field")).isInstanceOf(WrongSecretsKey.class);
    }

    @Test
    void refusesKeysThatAreNone() {
        assertThatThrownBy(() -> new SecretCipher(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecretCipher(Map.of("k1", new byte[16])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key has 32 bytes");
        assertThatThrownBy(() -> new SecretCipher(Map.of("a.b", new byte[32])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return key;
    }
}
