package io.baton.bootstrap;

import io.baton.bootstrap.configuration.BatonConfiguration;
import io.baton.bootstrap.configuration.ConfigurationRefused;
import io.baton.bootstrap.configuration.GeneratedSecretKey;
import io.baton.bootstrap.configuration.Mode;
import io.baton.bootstrap.configuration.SecretKeys;
import io.baton.bootstrap.lifecycle.StartRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/** Offers the configuration, read from MicroProfile Config, to whoever is wired together from it. */
@ApplicationScoped
class ConfigurationProducer {

    /** The ordinal of META-INF/microprofile-config.properties, the weakest source that anybody writes. */
    private static final int LEAST_GIVEN = 100;

    @Produces
    @Singleton
    BatonConfiguration configuration(Config config) {
        try {
            BatonConfiguration configuration = BatonConfiguration.read(key -> given(config, key));
            refuseProductionWithoutLauncher(config, configuration);
            return configuration;
        } catch (ConfigurationRefused e) {
            throw StartRefused.because(e);
        }
    }

    /** Without the launcher, server.xml's defaults are those of development: loopback, sandbox, cookies without TLS. */
    private static void refuseProductionWithoutLauncher(Config config, BatonConfiguration configuration) {
        boolean launched = given(config, "baton.server.data").isPresent();
        if (configuration.mode() == Mode.PRODUCTION && !launched) {
            throw new ConfigurationRefused("baton.mode", "is production, which only java -jar baton.jar can start");
        }
    }

    /** Liberty offers the defaults of server.xml as settings too, but nobody has set them. */
    private static Optional<String> given(Config config, String key) {
        ConfigValue value = config.getConfigValue(key);
        return value.getSourceOrdinal() < LEAST_GIVEN ? Optional.empty() : Optional.ofNullable(value.getValue());
    }

    @Produces
    @Singleton
    SecretKeys secretKeys(BatonConfiguration configuration) throws IOException {
        Optional<SecretKeys> given = configuration.secretKeys();
        return given.isPresent() ? given.get() : GeneratedSecretKey.in(configuration.dataDirectory());
    }
}
