package io.baton.bootstrap.server;

import io.restassured.path.json.JsonPath;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the API can be asked to do, as it describes itself: tests that are about all of it miss nothing new. */
final class Operations {

    private Operations() {}

    /** Method and path of each, for example {@code GET /api/v1/sessions/{id}}. */
    static Set<String> described(BatonServer baton) {
        JsonPath description =
                baton.administrator().get("/openapi?format=json").expecting(200).json();
        Map<String, Map<String, Object>> paths = description.getMap("paths");
        Set<String> operations = new TreeSet<>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(method -> method.matches("get|put|post|delete|patch|head|options"))
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }
}
