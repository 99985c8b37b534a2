package io.baton.bootstrap.configuration;

import java.util.Optional;

/** The first administrator, who logs in by HTTP Basic. */
public record Administrator(String user, String password) {

    /** The password that everybody who read the manual knows; good enough on one's own machine alone. */
    static final String DEVELOPMENT_PASSWORD = "baton";

    private static final String USER = "baton.admin.user";
    private static final String PASSWORD = "baton.admin.password";

    /** Empty in production without the settings: then others must be able to log in. */
    static Optional<Administrator> read(SettingsReader settings, Mode mode) {
        return switch (mode) {
            case DEVELOPMENT -> Optional.of(
                    new Administrator(settings.text(USER, "admin"), settings.text(PASSWORD, DEVELOPMENT_PASSWORD)));
            case PRODUCTION -> settings.text(USER).isEmpty()
                            && settings.text(PASSWORD).isEmpty()
                    ? Optional.empty()
                    : Optional.of(ofProduction(settings));
        };
    }

    private static Administrator ofProduction(SettingsReader settings) {
        String user = settings.required(USER, "is required beside the password");
        String password = settings.required(PASSWORD, "is required beside the user");
        if (password.equals(DEVELOPMENT_PASSWORD)) {
            throw new ConfigurationRefused(PASSWORD, "must not be the development password in production");
        }
        return new Administrator(user, password);
    }

    /** The name alone. */
    @Override
    public String toString() {
        return "Administrator[" + user + "]";
    }
}
