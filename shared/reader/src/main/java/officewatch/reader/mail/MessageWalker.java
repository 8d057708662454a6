package officewatch.reader.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import officewatch.reader.Verdict;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** Walks the token stream of a message, and of messages attached as files, within its limits. */
final class MessageWalker {
  /** Of messages and multiparts together; each level costs every byte below it another look. */
  private static final int MAX_DEPTH = 20;

  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(64 * 1024)
          .setMaxHeaderCount(2_000)
          .setMaxContentLen(-1)
          .build();

  private final PartCollector found;
  private boolean anyHeader;

  MessageWalker(PartCollector found) {
    this.found = found;
  }

  /** Walks a message; one without any header is taken as plain text. */
  void walk(byte[] raw) {
    walk(raw, "", 0);
    if (!anyHeader) {
      found.note("The message has no headers; all of it is taken as its text.");
      found.forgetParts();
      found.add(new Frame("", true).part("1", "text/plain", raw), null);
    }
  }

  private void walk(byte[] raw, String path, int depth) {
    MimeTokenStream stream = new MimeTokenStream(CONFIG);
    Deque<Frame> open = new ArrayDeque<>();
    try {
      stream.parse(new ByteArrayInputStream(raw));
      EntityState state = stream.getState();
      while (state != EntityState.T_END_OF_STREAM && !found.isFull()) {
        Frame top = open.peek();
        switch (state) {
          case T_START_MESSAGE -> open.push(new Frame(messagePath(top, path), true));
          case T_START_BODYPART -> open.push(new Frame(top == null ? "1" : top.child(), false));
          case T_END_MESSAGE, T_END_BODYPART -> open.pop();
          default -> {
            if (top != null) {
              inside(top, state, stream, depth + open.size());
            }
          }
        }
        state = stream.next();
      }
    } catch (MaxHeaderLengthLimitException | MaxHeaderLimitException limit) {
      found.refuse(
          Verdict.RESOURCE_LIMIT,
          "This message has headers far beyond any real one and was not read to its end.");
    } catch (MimeException | IOException broken) {
      found.refuse(Verdict.MALFORMED, "This message is damaged and could not be read to its end.");
    }
  }

  private static String messagePath(@Nullable Frame top, String path) {
    if (top == null) {
      return path;
    }
    return top.message ? top.child() : top.path;
  }

  private void inside(Frame frame, EntityState state, MimeTokenStream stream, int depth) {
    switch (state) {
      case T_FIELD -> {
        anyHeader = true;
        frame.fields.add(stream.getField());
      }
      case T_END_HEADER -> {
        boolean deep = depth >= MAX_DEPTH;
        stream.setRecursionMode(deep ? RecursionMode.M_FLAT : RecursionMode.M_RECURSE);
        if (frame.message) {
          found.message(frame.path, frame.fields.headers());
        }
      }
      case T_BODY -> body(frame, stream, depth);
      case T_PREAMBLE -> frame.preamble = content(stream.getInputStream());
      case T_EPILOGUE -> epilogue(frame, content(stream.getInputStream()));
      case T_END_MULTIPART -> {
        if (frame.isChildless()) {
          withoutParts(frame);
        }
      }
      default -> {}
    }
  }

  private void body(Frame frame, MimeTokenStream stream, int depth) {
    String declared = stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
    byte[] bytes = content(stream.getDecodedInputStream());
    MailPart part = frame.part(frame.message ? frame.child() : frame.path, declared, bytes);
    byte[] signed = PartClassifier.isPkcs7(declared) ? SignedData.content(bytes) : null;
    boolean message = isMessage(part) || signed != null;
    if (depth >= MAX_DEPTH && (message || declared.startsWith("multipart/"))) {
      String why = "This lies deeper than 20 levels of messages inside messages.";
      found.refuse(Verdict.RESOURCE_LIMIT, why);
      found.ignore(part, why);
    } else if (message) {
      if (signed != null) {
        found.note("The signature around the message was taken off; it was not checked.");
      }
      walk(signed == null ? bytes : signed, part.path(), depth);
    } else {
      found.add(part, frame.fields.parameters("content-type").get("smime-type"));
    }
  }

  /** A multipart whose boundary never occurs: mail programs show its text, so it counts. */
  private void withoutParts(Frame frame) {
    found.note("A multipart holds no part; its raw text is taken instead.");
    found.add(frame.part(frame.child(), "text/plain", frame.preamble), null);
  }

  private void epilogue(Frame frame, byte[] bytes) {
    if (!new String(bytes, StandardCharsets.US_ASCII).isBlank()) {
      found.ignore(
          frame.part(frame.child(), "text/plain", bytes),
          "This lies behind the end of the message, where no program shows it.");
    }
  }

  /** A message sent as a file: by its name, since its type is often wrong. */
  private static boolean isMessage(MailPart part) {
    boolean called =
        part.name().toLowerCase(Locale.ROOT).endsWith(".eml")
            || part.declaredType().equals("message/rfc822")
            || part.declaredType().equals("message/global");
    return called && part.mediaType().startsWith("text/") && startsWithHeader(part.bytes());
  }

  private static boolean startsWithHeader(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1)
            .stripLeading();
    int colon = head.indexOf(':');
    int blank = head.indexOf(' ');
    return colon > 0 && (blank < 0 || colon < blank || head.startsWith("From "));
  }

  private byte[] content(InputStream in) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        kept.write(buffer, 0, n);
      }
    } catch (IOException broken) {
      found.note("A part breaks off; what came before is kept.");
    }
    return kept.toByteArray();
  }
}
