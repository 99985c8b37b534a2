package io.baton.bootstrap.configuration;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where settings are looked up by their key, such as {@code baton.http.port}. */
@FunctionalInterface
public interface Settings {

    /** The value of a key; absent when it was not given. */
    Optional<String> find(String key);

    /** System properties, then environment variables: what a process is started with. */
    static Settings ofProcess() {
        return key -> Optional.ofNullable(System.getProperty(key))
                .or(() -> ofEnvironment(System.getenv()).find(key));
    }

    /** Environment variables, {@code BATON_HTTP_PORT} for {@code baton.http.port}. */
    static Settings ofEnvironment(Map<String, String> environment) {
        return key -> Optional.ofNullable(environment.get(variableOf(key)));
    }

    /** The environment variable of a key, by the rule of MicroProfile Config. */
    static String variableOf(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
