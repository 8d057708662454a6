package officewatch.embedded.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import officewatch.embedded.Await;
import officewatch.embedded.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** No object without its event, wherever the program ends. */
class AnnouncementTest {
  private static final ObjectStoreSettings SETTINGS =
      ObjectStoreSettings.of(Set.of("mail"), "test-key", "test-secret");

  private final Path folder;

  AnnouncementTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Stores one object after another; says when a listener has heard and when a put is done. */
  static final class Putter {
    public static void main(String[] arguments) throws Exception {
      boolean stuck = arguments[1].equals("stuck");
      LocalObjectStore store =
          LocalObjectStore.start(
              Path.of(arguments[0]),
              0,
              SETTINGS,
              event -> {
                if (stuck) {
                  System.out.println("hearing " + event.key());
                  awaitForever();
                }
                System.out.println("heard " + event.key());
              });
      try (S3Client s3 = store.client()) {
        for (int n = 0; ; n++) {
          String key = arguments[2] + n;
          s3.putObject(put -> put.bucket("mail").key(key), RequestBody.fromString(key));
          System.out.println("stored " + key);
        }
      }
    }

    private static void awaitForever() {
      try {
        new java.util.concurrent.CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void anObjectWhoseListenerWasKilledIsAnnouncedAgain() throws IOException {
    try (ChildJvm child = ChildJvm.start(Putter.class, folder.toString(), "stuck", "k")) {
      assertThat(child.await("hearing ")).isEqualTo("k0");
    }
    assertThat(keysAnnouncedAtStart()).containsExactly("k0");
    assertThat(keysAnnouncedAtStart()).isEmpty();
  }

  @Test
  void whatWasAcknowledgedBeforeAKillIsStoredAndAnnounced() throws IOException {
    Set<String> acknowledged = new HashSet<>();
    Set<String> announced = new HashSet<>();
    for (int round = 0; round < 5; round++) {
      try (ChildJvm child =
          ChildJvm.start(Putter.class, folder.toString(), "normal", "r" + round + "-")) {
        while (acknowledged.size() < 20 * (round + 1)) {
          read(child.line(), acknowledged, announced);
        }
        child.kill();
        for (String line = child.line(); line != null; line = child.line()) {
          read(line, acknowledged, announced);
        }
      }
      announced.addAll(keysAnnouncedAtStart());
    }
    try (LocalObjectStore store = LocalObjectStore.start(folder, 0, SETTINGS, event -> {});
        S3Client s3 = store.client()) {
      Set<String> stored = new HashSet<>();
      s3.listObjectsV2Paginator(list -> list.bucket("mail"))
          .contents()
          .forEach(object -> stored.add(object.key()));
      assertThat(stored).containsAll(acknowledged);
      assertThat(announced).containsAll(stored);
      for (String key : stored) {
        assertThat(s3.getObjectAsBytes(get -> get.bucket("mail").key(key)).asUtf8String())
            .isEqualTo(key);
      }
    }
  }

  @Test
  void aFailingListenerIsToldAgain() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    try (LocalObjectStore store =
            LocalObjectStore.start(
                folder,
                0,
                SETTINGS,
                event -> {
                  if (calls.incrementAndGet() < 3) {
                    throw new IllegalStateException("queue unreachable");
                  }
                });
        S3Client s3 = store.client()) {
      s3.putObject(put -> put.bucket("mail").key("k"), RequestBody.fromString("x"));
      Await.until("third call", Duration.ofSeconds(10), () -> calls.get() == 3);
    }
    assertThat(keysAnnouncedAtStart()).isEmpty();
  }

  private List<String> keysAnnouncedAtStart() throws IOException {
    List<String> keys = new CopyOnWriteArrayList<>();
    try (LocalObjectStore store =
        LocalObjectStore.start(folder, 0, SETTINGS, event -> keys.add(event.key()))) {
      return List.copyOf(keys);
    }
  }

  private static void read(
      @org.jspecify.annotations.Nullable String line, Set<String> stored, Set<String> heard) {
    if (line == null) {
      throw new AssertionError("the child ended");
    }
    if (line.startsWith("stored ")) {
      stored.add(line.replace("stored ", ""));
    } else if (line.startsWith("heard ")) {
      heard.add(line.replace("heard ", ""));
    }
  }
}
