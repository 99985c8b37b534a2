package io.baton.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.json.JsonOutput;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The checks of one connection, asked and repaired over the API. */
record Checks(BatonServer baton, String connection) {

    private String path() {
        return "/api/v1/connections/" + connection + "/checks";
    }

    /** What every check found, by its code. */
    Map<String, JsonPath> all() {
        Map<String, JsonPath> found = new TreeMap<>();
        JsonPath answer = baton.administrator().get(path()).expecting(200).json();
        int count = answer.getList("items").size();
        assertThat(count).as("checks").isEqualTo(14);
        for (int i = 0; i < count; i++) {
            found.put(answer.getString("items[" + i + "].code"), item(answer, i));
        }
        return found;
    }

    private static JsonPath item(JsonPath answer, int place) {
        return JsonPath.from(JsonOutput.toJson(answer.getMap("items[" + place + "]")));
    }

    /** The codes of those that end so. */
    List<String> with(String status) {
        return all().entrySet().stream()
                .filter(check -> status.equals(check.getValue().getString("status")))
                .map(Map.Entry::getKey)
                .toList();
    }

    JsonPath dryRun(String code) {
        return fix(code, "?dryRun=true").expecting(200).json();
    }

    JsonPath fix(String code) {
        return fix(code, "").expecting(200).json();
    }

    Http.Answer fix(String code, String query) {
        return baton.administrator().post(path() + "/" + code + "/fix" + query, Map.of());
    }

    JsonPath undo(String code) {
        return baton.administrator()
                .post(path() + "/" + code + "/undo", Map.of())
                .expecting(200)
                .json();
    }
}
