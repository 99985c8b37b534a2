package io.baton.application.service.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Hides what is secret in settings: the token of a webhook URL of ours, and login and query of anybody's. */
final class Masking {

    private static final Pattern TOKEN = Pattern.compile("(/webhooks/twilio/)[A-Za-z0-9_-]+");
    private static final Pattern LOGIN = Pattern.compile("(\\w://)[^/@\\s\"]+@");
    private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?#\"]*\\?)[^\\s#\"]+");

    private Masking() {}

    /** A text without the secrets of the URLs in it. */
    static String of(String text) {
        var withoutToken = TOKEN.matcher(text).replaceAll("$1***");
        var withoutLogin = ofLogins(withoutToken);
        return QUERY.matcher(withoutLogin).replaceAll("$1***");
    }

    /** A text without the logins of the URLs in it, for whoever may see the rest. */
    static String ofLogins(String text) {
        return LOGIN.matcher(text).replaceAll("$1***@");
    }

    /** Settings without any secret. */
    static Map<String, String> of(Map<String, String> settings) {
        var masked = new LinkedHashMap<String, String>();
        settings.forEach((what, value) -> masked.put(what, of(value)));
        return masked;
    }
}
