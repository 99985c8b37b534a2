package io.baton.bootstrap.configuration;

/**
 * The PostgreSQL that Baton stands on.
 *
 * @param embedded whether Baton starts it itself, in its data folder
 * @param port the embedded server's port on loopback; meaningless otherwise
 * @param url JDBC URL
 */
public record DatabaseSettings(boolean embedded, int port, String url, String user, String password) {

    private static final String EMBEDDED_USER = "postgres";
    private static final String EMBEDDED_NAME = "baton";

    static DatabaseSettings embedded(int port) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + EMBEDDED_NAME;
        return new DatabaseSettings(true, port, url, EMBEDDED_USER, "");
    }

    static DatabaseSettings read(SettingsReader settings) {
        return settings.text("baton.db.url")
                .map(url -> ofServer(url, settings))
                .orElseGet(() -> embedded(settings.port("baton.db.embedded-port", 9432)));
    }

    private static DatabaseSettings ofServer(String url, SettingsReader settings) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new ConfigurationRefused("baton.db.url", "must be a JDBC URL of PostgreSQL (jdbc:postgresql://…)");
        }
        String user = settings.required("baton.db.user", "is needed because baton.db.url is set");
        return new DatabaseSettings(false, 0, url, user, settings.text("baton.db.password", ""));
    }

    /** Without the password and the URL, which may carry one. */
    @Override
    public String toString() {
        return embedded ? "DatabaseSettings[embedded, port " + port + "]" : "DatabaseSettings[server]";
    }
}
