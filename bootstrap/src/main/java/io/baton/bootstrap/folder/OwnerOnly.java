package io.baton.bootstrap.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that nobody but their owner may open, where the file system knows owners. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** Creates the folder and its parents unless it is there; only a new folder gets its rights from here. */
    public static Path directory(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath();
        Path parent = absolute.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return Files.isDirectory(absolute) ? absolute : Files.createDirectory(absolute, rights(absolute));
    }

    private static FileAttribute<?>[] rights(Path path) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        };
    }
}
