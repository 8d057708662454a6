package officewatch.embedded.objects;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The objects on disk with an index of their descriptions in memory. */
final class ObjectFiles implements AutoCloseable {
  private final Path root;
  private final Path drafts;
  private final String region;
  private final Announcements announcements;
  private final Map<String, NavigableMap<String, StoredObject>> index = new ConcurrentHashMap<>();
  private final AtomicLong sequence = new AtomicLong(System.currentTimeMillis() << 20);

  ObjectFiles(Path folder, Set<String> buckets, String region, Consumer<ObjectCreated> listener)
      throws IOException {
    this.root = folder.resolve("buckets");
    this.drafts = Files.createDirectories(folder.resolve("drafts"));
    this.region = region;
    this.announcements = new Announcements(folder.resolve("announcements"), listener);
    clearDrafts();
    for (String bucket : buckets) {
      index.put(bucket, load(Files.createDirectories(root.resolve(bucket))));
    }
  }

  /** Announces what an earlier run could not; the store must be ready to be asked. */
  void resume() throws IOException {
    announcements.resume(
        event -> {
          StoredObject object = find(event.bucket(), event.key());
          return object != null && object.sequencer().equals(event.sequencer());
        });
  }

  boolean hasBucket(String bucket) {
    return index.containsKey(bucket);
  }

  /** The descriptions of a bucket in key order. */
  NavigableMap<String, StoredObject> bucket(String bucket) {
    NavigableMap<String, StoredObject> objects = index.get(bucket);
    if (objects == null) {
      throw new IllegalArgumentException("no bucket " + bucket);
    }
    return objects;
  }

  @Nullable StoredObject find(String bucket, String key) {
    return index.containsKey(bucket) ? bucket(bucket).get(key) : null;
  }

  /** The file whose first {@code size} bytes are the object. */
  Path file(StoredObject object) {
    return file(object.bucket(), object.key());
  }

  /** A new empty file to write an object's bytes into. */
  Path draft() throws IOException {
    return Files.createTempFile(drafts, "object", null);
  }

  /**
   * Stores a draft as an object and announces it. When this returns, the object is on the disk.
   *
   * @param onlyNew fail with 412 if the key exists
   */
  StoredObject store(String eventName, Path draft, NewObject fresh, boolean onlyNew)
      throws IOException, S3Error {
    String sequencer = "%018X".formatted(sequence.incrementAndGet());
    StoredObject object = fresh.stored(sequencer);
    ObjectFile.seal(draft, object);
    ObjectCreated event =
        new ObjectCreated(
            eventName,
            region,
            object.bucket(),
            object.key(),
            object.size(),
            object.eTag(),
            sequencer,
            object.millis());
    Path marker = announcements.intend(event);
    if (!publish(draft, object, onlyNew)) {
      announcements.forget(marker);
      throw S3Error.preconditionFailed();
    }
    announcements.announce(event, marker);
    return object;
  }

  void delete(String bucket, String key) throws IOException {
    Path file = file(bucket, key);
    synchronized (bucket(bucket)) {
      if (bucket(bucket).remove(key) != null) {
        Files.deleteIfExists(file);
        ObjectFile.forceDirectory(parent(file));
      }
    }
  }

  @Override
  public void close() {
    announcements.close();
  }

  private boolean publish(Path draft, StoredObject object, boolean onlyNew) throws IOException {
    NavigableMap<String, StoredObject> bucket = bucket(object.bucket());
    Path file = file(object);
    synchronized (bucket) {
      if (onlyNew && bucket.containsKey(object.key())) {
        return false;
      }
      Files.createDirectories(parent(file));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      bucket.put(object.key(), object);
    }
    ObjectFile.forceDirectory(parent(file));
    return true;
  }

  private Path file(String bucket, String key) {
    String name = Keys.fileName(key);
    return root.resolve(bucket).resolve(name.substring(0, 2)).resolve(name);
  }

  private static Path parent(Path file) {
    return file.resolveSibling("").normalize();
  }

  /** What a crash left unfinished. */
  private void clearDrafts() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(drafts)) {
      for (Path draft : left) {
        Files.delete(draft);
      }
    }
  }

  private static NavigableMap<String, StoredObject> load(Path bucket) throws IOException {
    NavigableMap<String, StoredObject> objects = new ConcurrentSkipListMap<>(Keys.ORDER);
    try (DirectoryStream<Path> shards = Files.newDirectoryStream(bucket)) {
      for (Path shard : shards) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(shard)) {
          for (Path file : files) {
            StoredObject object = ObjectFile.describe(file);
            objects.put(object.key(), object);
          }
        }
      }
    }
    return objects;
  }
}
