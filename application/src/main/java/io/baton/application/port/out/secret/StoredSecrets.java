package io.baton.application.port.out.secret;

import io.baton.domain.connection.ConnectionId;
import java.util.List;

/** The secrets in the database, each encrypted with one of the configured keys. */
public interface StoredSecrets {

    /** The id of the key that encrypts now. */
    String keyId();

    /** Connections with a secret that another key encrypted. */
    List<ConnectionId> ofOtherKeys();

    /** Encrypts a connection's secrets anew, in the caller's transaction; false when it is gone. */
    boolean reEncrypt(ConnectionId connection);

    /** Encrypts the test value anew that every server must be able to read when it starts; call it when nothing is left of other keys. */
    void reEncryptTestValue();
}
