// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.data.codec.RowCodec;
import dev.fireworks4j.error.FileTransferException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The thread's class loader has an adapter whose temporary files fail; core has none. */
class FailingRowCheckTest {
  private static final DatasetValidation VALIDATION = DatasetValidation.of(RowFormat.BATCH);

  @TempDir private Path folder;
  private ClassLoader before;

  @BeforeEach
  void findAnAdapterThatFails() throws IOException {
    URL adapters =
        Files.writeString(folder.resolve("adapters"), FailingCodec.class.getName()).toUri().toURL();
    before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread()
        .setContextClassLoader(
            new ClassLoader(before) {
              @Override
              public Enumeration<URL> getResources(String name) {
                return Collections.enumeration(List.of(adapters));
              }
            });
  }

  @AfterEach
  void restore() {
    Thread.currentThread().setContextClassLoader(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"end", "close"})
  void a_stream_names_the_folder_of_temporary_files(String failing) {
    assertThatThrownBy(() -> VALIDATION.check(failing, InputStream.nullInputStream()))
        .isInstanceOf(FileTransferException.class)
        .hasMessageContaining(System.getProperty("java.io.tmpdir"))
        .hasRootCauseMessage(failing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"end", "close"})
  void files_name_the_folder_of_temporary_files(String failing) throws IOException {
    Path file = Files.createFile(folder.resolve(failing));

    assertThatThrownBy(() -> VALIDATION.check(file))
        .isInstanceOf(FileTransferException.class)
        .hasMessageContaining(System.getProperty("java.io.tmpdir"))
        .hasRootCauseMessage(failing);
  }

  @Test
  void a_stream_that_fails_is_thrown_as_it_is() {
    var broken = new IOException("connection reset");
    var rows =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw broken;
          }
        };

    assertThatThrownBy(() -> VALIDATION.check("close", rows))
        .isSameAs(broken)
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
  }

  /** Found by the class loader. */
  public static final class FailingCodec implements RowCodec {
    @Override
    public RowCheck check(RowFormat format, Consumer<RowProblem> problems) {
      return new FailingCheck();
    }

    @Override
    public byte[] write(Map<String, ?> row) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<MetricsRow> readMetrics(InputStream metrics) {
      throw new UnsupportedOperationException();
    }
  }

  /** Fails in the method that the file is named after. */
  private static final class FailingCheck implements RowCodec.RowCheck {
    private String failing = "";

    @Override
    public void file(String name, InputStream rows) throws IOException {
      failing = name;
      rows.readAllBytes();
    }

    @Override
    public void end() throws IOException {
      failIn("end");
    }

    @Override
    public void close() throws IOException {
      failIn("close");
    }

    private void failIn(String method) throws IOException {
      if (failing.equals(method)) {
        throw new IOException(method);
      }
    }

    @Override
    public long rows() {
      return 1;
    }

    @Override
    public long bytes() {
      return 1;
    }
  }
}
