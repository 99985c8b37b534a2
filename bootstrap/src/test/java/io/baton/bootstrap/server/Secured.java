package io.baton.bootstrap.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A server with a registry of people in the operator's own {@code security.xml}, and an OpenID provider beside it. */
record Secured(Development development, OpenIdProvider provider) {

    static final String PASSWORD = "a password of people";

    /** Who is there, by the groups they are in; each is named like his only group, less what all groups begin with. */
    static final List<String> PEOPLE =
            List.of("admin", "supervisor", "viewer", "admin:acme", "supervisor:acme", "viewer:acme", "admin:globex");

    private static final Map<String, Secured> STARTED = new ConcurrentHashMap<>();

    /** The one that the tests of this run share; it ends with the run. */
    static Secured shared() {
        return STARTED.computeIfAbsent("secured", Secured::start);
    }

    private static Secured start(String name) {
        var provider = OpenIdProvider.start();
        Map<String, String> settings = Map.of(
                "BATON_OIDC_ISSUER",
                provider.issuer(),
                "BATON_OIDC_AUDIENCE",
                OpenIdProvider.AUDIENCE,
                "BATON_OIDC_ROLES_CLAIM",
                "realm_access.roles");
        return new Secured(Development.start(name, settings, Map.of("security.xml", registry())), provider);
    }

    BatonServer baton() {
        return development.baton();
    }

    /** Somebody of the registry. */
    Http as(String person) {
        return baton().anonymous().as(login(person), PASSWORD);
    }

    /** Somebody with a token. */
    Http bearing(String token) {
        return new Http(baton().anonymous().base(), "Bearer " + token);
    }

    static String login(String person) {
        return person.replace(':', '-') + "-person";
    }

    private static String registry() {
        String users = PEOPLE.stream()
                .map(person -> "<user name=\"" + login(person) + "\" password=\"" + PASSWORD + "\"/>")
                .collect(Collectors.joining("\n    "));
        String groups = PEOPLE.stream()
                .map(person -> "<group name=\"baton-" + person + "\"><member name=\"" + login(person) + "\"/></group>")
                .collect(Collectors.joining("\n    "));
        return """
                <server>
                  <basicRegistry id="people" realm="People">
                    <user name="nobody-person" password="%s"/>
                    <group name="admin"><member name="nobody-person"/></group>
                    %s
                    %s
                  </basicRegistry>
                </server>
                """
                .formatted(PASSWORD, users, groups);
    }

    static void write(Path folder, Map<String, String> files) {
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
