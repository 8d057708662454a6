package officewatch.embedded.objects;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One file per object: its bytes, then its description as JSON, then the description's length in
 * four bytes. Bytes and description so appear and change together, by one rename.
 */
final class ObjectFile {
  private static final int MAX_DESCRIPTION = 1 << 20;

  private ObjectFile() {}

  /** Completes a file that holds the object's bytes and forces it to the disk. */
  static void seal(Path file, StoredObject object) throws IOException {
    byte[] json = Json.write(object).getBytes(StandardCharsets.UTF_8);
    ByteBuffer end = ByteBuffer.allocate(json.length + Integer.BYTES);
    end.put(json).putInt(json.length).flip();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      while (end.hasRemaining()) {
        channel.write(end);
      }
      channel.force(true);
    }
  }

  /** Reads the description. */
  static StoredObject describe(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int length = read(channel, channel.size() - Integer.BYTES, Integer.BYTES).getInt();
      if (length < 0 || length > MAX_DESCRIPTION) {
        throw new IOException("not an object file: " + file);
      }
      ByteBuffer json = read(channel, channel.size() - Integer.BYTES - length, length);
      return Json.read(json.array(), StoredObject.class);
    }
  }

  /** Makes the creation, replacement or deletion of a name in a directory survive a power cut. */
  static void forceDirectory(Path directory) throws IOException {
    if (java.io.File.separatorChar == '\\') {
      return; // Windows opens no directories, and needs no such step.
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static ByteBuffer read(FileChannel channel, long position, int length)
      throws IOException {
    if (position < 0) {
      throw new EOFException("object file too short");
    }
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw new EOFException("object file too short");
      }
    }
    return buffer.flip();
  }
}
