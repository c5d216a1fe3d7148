// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fireworks4j.error.FileTransferException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentPartTest {
  @TempDir Path folder;

  @Test
  void a_file_is_to_become_a_data_url_of_its_type() throws IOException {
    Path file = Files.write(folder.resolve("A.JPG"), new byte[] {1, 2, 3});
    Path video = Files.write(folder.resolve("a.mp4"), new byte[] {1, 2, 3});

    assertThat(ContentPart.image(file).imageUrl().file())
        .isEqualTo(new InlinedFile(file, "data:image/jpeg;base64,", 3));
    assertThat(ContentPart.video(video).videoUrl().file())
        .isEqualTo(new InlinedFile(video, "data:video/mp4;base64,", 3));
  }

  @Test
  void a_file_that_is_not_an_image_too_large_or_missing_is_refused_before_anything_is_sent()
      throws IOException {
    Path large = folder.resolve("large.png");
    try (var sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(7_500_001);
    }

    assertThatThrownBy(() -> ContentPart.image(large))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("larger than 7.5 MB");
    assertThatThrownBy(() -> ContentPart.image(folder.resolve("a.mp4")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.mp4: not the name of a file with images");
    Path directory = Files.createDirectory(folder.resolve("b.png"));
    assertThatThrownBy(() -> ContentPart.image(directory))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a regular file");
    assertThatThrownBy(() -> ContentPart.image(folder.resolve("none.png")))
        .isInstanceOf(FileTransferException.class);
  }
}
