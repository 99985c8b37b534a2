package io.baton.bootstrap.configuration;

/** The first administrator, who logs in by HTTP Basic. */
public record Administrator(String user, String password) {

    /** The password that everybody who read the manual knows; good enough on one's own machine alone. */
    static final String DEVELOPMENT_PASSWORD = "baton";

    static Administrator read(SettingsReader settings, Mode mode) {
        return switch (mode) {
            case DEVELOPMENT -> new Administrator(
                    settings.text("baton.admin.user", "admin"),
                    settings.text("baton.admin.password", DEVELOPMENT_PASSWORD));
            case PRODUCTION -> ofProduction(settings);
        };
    }

    private static Administrator ofProduction(SettingsReader settings) {
        String user = settings.required("baton.admin.user", "is required in production");
        String password = settings.required("baton.admin.password", "is required in production");
        if (password.equals(DEVELOPMENT_PASSWORD)) {
            throw new ConfigurationRefused(
                    "baton.admin.password", "must not be the development password in production");
        }
        return new Administrator(user, password);
    }

    /** The name alone. */
    @Override
    public String toString() {
        return "Administrator[" + user + "]";
    }
}
