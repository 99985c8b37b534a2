package io.baton.bootstrap.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void isHeldByOneAtATime() throws IOException {
        try (FolderLock held = FolderLock.take(folder).orElseThrow()) {
            assertThat(FolderLock.take(folder)).isEmpty();
            assertThat(held).isNotNull();
        }
        try (FolderLock next = FolderLock.take(folder).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }
}
