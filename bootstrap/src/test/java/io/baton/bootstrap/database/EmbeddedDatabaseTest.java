package io.baton.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    /** One for all tests: a cluster takes seconds to make, and none of them minds what another left. */
    @TempDir
    static Path data;

    private int port;

    @BeforeEach
    void choosePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @Test
    void keepsWhatWasStoredUntilTheNextStart() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(data, port)) {
            execute("create table kept(text text)");
            execute("insert into kept values ('kept')");
            assertThat(first).isNotNull();
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(data, port)) {
            assertThat(query("select text from kept")).isEqualTo("kept");
            assertThat(second).isNotNull();
        }
    }

    @Test
    void forgetsNoCommitWhenTheMachineFails() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data, port)) {
            assertThat(query("show fsync")).isEqualTo("on");
            assertThat(query("show synchronous_commit")).isEqualTo("on");
            assertThat(database).isNotNull();
        }
    }

    @Test
    void refusesASecondOwnerOfItsFolder() throws Exception {
        try (EmbeddedDatabase owner = EmbeddedDatabase.start(data, port)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data, port + 1))
                    .isInstanceOf(DatabaseNotStarted.class)
                    .hasMessageContaining("Another Baton server uses");
            assertThat(owner).isNotNull();
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data, other.getLocalPort()))
                    .isInstanceOf(DatabaseNotStarted.class)
                    .hasMessageContaining("Port " + port + " is taken");
        }
    }

    @Test
    void startsAfterAServerThatWasKilledAndLeftItsDatabaseRunning() throws Exception {
        Process killed = serverOfItsOwn();
        execute("create table note(text text)");
        killed.destroyForcibly().waitFor();

        try (EmbeddedDatabase next = EmbeddedDatabase.start(data, port)) {
            assertThat(query("select count(*) from note")).isEqualTo("0");
            assertThat(next).isNotNull();
        }
    }

    /** A process that starts the database and then only waits. */
    private Process serverOfItsOwn() throws IOException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedDatabaseTest.class.getName(),
                        data.toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(server.getInputStream().read()).isEqualTo('!');
        return server;
    }

    /** Starts the database of a folder at a port, and waits to be killed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        EmbeddedDatabase.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.write('!');
        System.out.flush();
        new CountDownLatch(1).await();
    }

    @Test
    void leavesAnotherProgramAloneThatHasTheNumberOfAnEarlierDatabase() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(data, port)) {
            assertThat(first).isNotNull();
        }
        long self = ProcessHandle.current().pid();
        Files.writeString(data.resolve("postgresql/data/postmaster.pid"), self + "\n");

        try (EmbeddedDatabase next = EmbeddedDatabase.start(data, port)) {
            assertThat(query("select 1")).isEqualTo("1");
            assertThat(next).isNotNull();
        }
    }

    @Test
    void beginsAgainWhereAFirstStartWasKilledHalfway(@TempDir Path killed) throws Exception {
        Path half = Files.createDirectories(killed.resolve("postgresql/data"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(killed, port)) {
            assertThat(query("select 1")).isEqualTo("1");
            assertThat(database).isNotNull();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/baton", "postgres", "");
    }
}
