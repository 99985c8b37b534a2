package io.baton.bootstrap.server;

import static org.awaitility.Awaitility.await;

import groovy.json.JsonOutput;
import io.restassured.path.json.JsonPath;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code java -jar flex-sandbox.jar}: plays Twilio, customers and agents; driven by its control interface. */
final class FlexSandbox implements AutoCloseable {

    private static final Path JAR =
            Path.of(System.getProperty("baton.test.sandbox-jar", "../flex-sandbox/target/flex-sandbox.jar"));

    private final String address;
    private final JavaProcess process;

    private FlexSandbox(String name, Path data) {
        int port = JavaProcess.freePort();
        this.address = "http://localhost:" + port;
        this.process = JavaProcess.start(
                name,
                JAR,
                Map.of(),
                "--port",
                Integer.toString(port),
                "--dir",
                data.resolve(name).toString());
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsMatching(UncheckedIOException.class::isInstance)
                .until(() -> control().get("/clock").status() == 200);
    }

    static FlexSandbox start(String name, Path data) {
        return new FlexSandbox(name, data);
    }

    String address() {
        return address;
    }

    Http control() {
        return Http.at(address + "/control");
    }

    /** Twilio's REST API. */
    Http twilio() {
        return Http.at(address + "/twilio");
    }

    /** A further account, with queues, workflow and one human. */
    Organisation organisation(String name) {
        return opened(name, Map.of("name", name));
    }

    /** A further account in which nobody has set up an AI: its workflow sends everything to the human. */
    Organisation bareOrganisation(String name) {
        return opened(name, Map.of("name", name, "bare", "true"));
    }

    private Organisation opened(String name, Map<String, ?> wishes) {
        return new Organisation(
                this,
                name,
                control().post("/organisations", wishes).expecting(201).json());
    }

    /** Asks for a fault, as the sandbox's README describes them. */
    void fault(Map<String, ?> fault) {
        control().post("/faults", fault);
    }

    boolean allFaultsMet() {
        return control().get("/faults").json().getList("items").isEmpty();
    }

    void clearFaults() {
        control().delete("/faults").expecting(204);
    }

    /** Entries of the record of one kind that mention a text, such as a SID, oldest first. */
    List<JsonPath> record(String kind, String mentions) {
        JsonPath entries = control()
                .get("/record?kind=" + kind + "&mentions=" + Http.encoded(mentions))
                .expecting(200)
                .json();
        return entries.<Map<String, Object>>getList("items").stream()
                .map(JsonOutput::toJson)
                .map(JsonPath::from)
                .toList();
    }

    @Override
    public void close() {
        process.close();
    }
}
