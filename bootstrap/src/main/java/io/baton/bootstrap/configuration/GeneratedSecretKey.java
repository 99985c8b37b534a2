package io.baton.bootstrap.configuration;

import io.baton.bootstrap.folder.OwnerOnly;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that development makes for itself on its first start and keeps in the data folder. */
public final class GeneratedSecretKey {

    private static final String FILE = "secrets.key";

    private GeneratedSecretKey() {}

    /**
     * The key of this data folder, made when there is none; only its owner may read the file.
     *
     * @throws IOException if the folder cannot be written
     */
    public static SecretKeys in(Path dataDirectory) throws IOException {
        OwnerOnly.directory(dataDirectory);
        Path file = dataDirectory.resolve(FILE);
        if (!Files.exists(file)) {
            generate(dataDirectory, file);
        }
        return SecretKeys.parse(Files.readString(file).strip());
    }

    private static void generate(Path dataDirectory, Path file) throws IOException {
        byte[] key = new byte[SecretKeys.LENGTH];
        new SecureRandom().nextBytes(key);
        // A temporary file is its owner's alone from its first byte.
        Path fresh = Files.createTempFile(dataDirectory, FILE, ".new");
        Files.writeString(fresh, "dev:" + Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.DSYNC);
        try {
            // A link, not a move: of two servers that start together the first one's key stays.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException other) {
            return;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
