package io.baton.bootstrap.configuration;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything an operator may set, read once and checked (architecture.md, Configuration).
 *
 * @param httpPort where Baton listens
 * @param publicUrl base of webhook URLs and of signature checks, without a slash at its end
 * @param dataDirectory absolute; the embedded database and generated keys
 * @param secretKeys the given ones; absent means that development generates one in the data folder
 * @param administrator absent in production where others log in
 * @param sandbox whether the Flex sandbox runs in this server
 * @param privateActionHosts whether engines' actions may reach this machine and private networks, and without TLS
 */
public record BatonConfiguration(
        Mode mode,
        int httpPort,
        URI publicUrl,
        Path dataDirectory,
        Optional<SecretKeys> secretKeys,
        DatabaseSettings database,
        Optional<Administrator> administrator,
        Optional<OpenIdConnect> openIdConnect,
        TwilioSettings twilio,
        EngineSettings engines,
        boolean sandbox,
        boolean privateActionHosts) {

    /** The key of the folder that relative paths start from; unless set, the process's own. */
    public static final String STARTED_IN = "baton.started-in";

    /**
     * Reads and checks every setting.
     *
     * @throws ConfigurationRefused at the first one with which Baton must not start
     */
    public static BatonConfiguration read(Settings given) {
        SettingsReader settings = new SettingsReader(given);
        Path startedIn = Path.of(settings.text(STARTED_IN, System.getProperty("user.dir")))
                .toAbsolutePath();
        Mode mode = mode(settings);
        Path data =
                startedIn.resolve(settings.text("baton.data-dir", "baton-data")).normalize();
        int port = settings.port("baton.http.port", 9080);
        BatonConfiguration read = new BatonConfiguration(
                mode,
                port,
                publicUrl(settings, mode, port),
                data,
                secretKeys(settings, mode),
                DatabaseSettings.read(settings),
                Administrator.read(settings, mode),
                OpenIdConnect.read(settings, mode),
                TwilioSettings.read(settings, mode),
                EngineSettings.read(settings, mode, startedIn),
                settings.flag("baton.sandbox", mode == Mode.DEVELOPMENT),
                settings.flag("baton.actions.allow-private-hosts", mode == Mode.DEVELOPMENT));
        read.refuseWithoutLogin();
        return read;
    }

    /** The operator's own registry of users, in Liberty's terms; there may be none. */
    public Path registry() {
        return dataDirectory.resolve("security.xml");
    }

    private void refuseWithoutLogin() {
        if (administrator.isEmpty() && openIdConnect.isEmpty() && !Files.exists(registry())) {
            throw new ConfigurationRefused(
                    "baton.admin.user",
                    "is required in production with its password, or baton.oidc.issuer, or users in " + registry());
        }
    }

    /** The interface Baton listens on: development is for this machine alone. */
    public String listenOn() {
        return switch (mode) {
            case DEVELOPMENT -> "127.0.0.1";
            case PRODUCTION -> "*";
        };
    }

    private static Mode mode(SettingsReader settings) {
        String otherwise = settings.text("baton.db.url").isPresent() ? "production" : "development";
        String mode = settings.text("baton.mode", otherwise);
        return switch (mode) {
            case "development" -> Mode.DEVELOPMENT;
            case "production" -> Mode.PRODUCTION;
            default -> throw new ConfigurationRefused(
                    "baton.mode", "must be development or production, not '" + mode + "'");
        };
    }

    private static URI publicUrl(SettingsReader settings, Mode mode, int port) {
        String key = "baton.public-url";
        URI url = settings.url(key).orElseGet(() -> URI.create("http://localhost:" + port));
        return mode == Mode.PRODUCTION ? Secure.required(key, url) : url;
    }

    private static Optional<SecretKeys> secretKeys(SettingsReader settings, Mode mode) {
        String key = "baton.secrets.key";
        Optional<String> given = settings.text(key);
        if (given.isEmpty() && mode == Mode.PRODUCTION) {
            throw new ConfigurationRefused(key, "is required in production: 32 random bytes in base64, as id:key");
        }
        return given.map(SecretKeys::parse);
    }
}
