package io.baton.bootstrap.configuration;

/** A setting is missing or wrong, and Baton does not start. The message is one line for the operator and never holds a secret. */
public final class ConfigurationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param key the setting, such as {@code baton.public-url}
     * @param reason what is wrong with it, as the end of a sentence that begins with its name
     */
    public ConfigurationRefused(String key, String reason) {
        super(Settings.variableOf(key) + " (" + key + ") " + reason);
    }
}
