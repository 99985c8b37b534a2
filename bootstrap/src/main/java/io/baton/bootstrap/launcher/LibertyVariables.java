package io.baton.bootstrap.launcher;

import io.baton.bootstrap.configuration.BatonConfiguration;
import io.baton.bootstrap.configuration.DatabaseSettings;
import io.baton.bootstrap.configuration.Mode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What server.xml leaves open, as the configuration says it, under names of its own: nobody has set these. */
final class LibertyVariables {

    private LibertyVariables() {}

    /** Arguments of the kernel. It logs them: what is secret, or may hold a secret, reaches it by the environment alone. */
    static List<String> of(BatonConfiguration configuration) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("data", configuration.dataDirectory().toString());
        variables.put("host", configuration.listenOn());
        variables.put("port", Integer.toString(configuration.httpPort()));
        variables.put("sandbox", Boolean.toString(configuration.sandbox()));
        variables.put("cookies-need-https", Boolean.toString(configuration.mode() == Mode.PRODUCTION));
        variables.put("registry", configuration.registry().toString());
        variables.put("hsts", configuration.mode() == Mode.PRODUCTION ? "max-age=31536000" : "max-age=0");
        variables.put("openapi", "/openapi-" + UUID.randomUUID());
        putDatabase(variables, configuration.database());
        return variables.entrySet().stream()
                .map(variable -> "--baton.server." + variable.getKey() + "=" + variable.getValue())
                .toList();
    }

    private static void putDatabase(Map<String, String> variables, DatabaseSettings database) {
        if (database.embedded()) {
            variables.put("db.url", database.url());
            variables.put("db.user", database.user());
        }
    }
}
