package officewatch.embedded.objects;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the listener of each created object at least once. A marker on disk, written before the
 * object and removed after the listener returned, carries the duty over a crash.
 */
final class Announcements implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
  private static final long RETRY_MILLIS = 500;

  private final Path folder;
  private final Consumer<ObjectCreated> listener;
  private final ScheduledExecutorService retries =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("object announcements").factory());

  Announcements(Path folder, Consumer<ObjectCreated> listener) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.listener = listener;
  }

  /** Writes down that the object will have to be announced; do so before it can be seen. */
  Path intend(ObjectCreated event) throws IOException {
    Path marker = folder.resolve(UUID.randomUUID().toString());
    try (FileChannel channel =
        FileChannel.open(marker, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer json = ByteBuffer.wrap(Json.write(event).getBytes(StandardCharsets.UTF_8));
      while (json.hasRemaining()) {
        channel.write(json);
      }
      channel.force(true);
    }
    ObjectFile.forceDirectory(folder);
    return marker;
  }

  /** Takes an intention back whose object was not stored. */
  void forget(Path marker) throws IOException {
    Files.deleteIfExists(marker);
  }

  /** Tells the listener now, and again later for as long as it fails. */
  void announce(ObjectCreated event, Path marker) throws IOException {
    try {
      listener.accept(event);
    } catch (RuntimeException failure) {
      LOG.warn("listener failed on {}, will be told again", event, failure);
      retries.schedule(() -> retry(event, marker), RETRY_MILLIS, TimeUnit.MILLISECONDS);
      return;
    }
    Files.deleteIfExists(marker);
  }

  /** Announces what an earlier run stored and did not announce to the end. */
  void resume(Predicate<ObjectCreated> stored) throws IOException {
    try (DirectoryStream<Path> markers = Files.newDirectoryStream(folder)) {
      for (Path marker : markers) {
        byte[] json = Files.readAllBytes(marker);
        // An empty or cut marker was not finished, so its object was not stored either.
        if (json.length > 0 && json[json.length - 1] == '}') {
          ObjectCreated event = Json.read(json, ObjectCreated.class);
          if (stored.test(event)) {
            announce(event, marker);
            continue;
          }
        }
        forget(marker);
      }
    }
  }

  @Override
  public void close() {
    retries.shutdownNow();
  }

  private void retry(ObjectCreated event, Path marker) {
    try {
      announce(event, marker);
    } catch (IOException e) {
      LOG.warn("marker of {} stays, it will be announced again at the next start", event, e);
    }
  }
}
