package officewatch.reader.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import officewatch.reader.Verdict;
import org.jspecify.annotations.Nullable;

/** Gathers what is found in a message, and why something is missing. */
final class PartCollector {
  private static final int MAX_PARTS = 1_000;

  private final List<MailPart> parts = new ArrayList<>();
  private final List<AttachedMessage> attached = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable MailHeaders headers;
  private Verdict verdict = Verdict.OK;
  private @Nullable String reason;

  /** Adds a part by what it is; the files of an archive follow it. */
  void add(MailPart part, @Nullable String smimeType) {
    if (part.mediaType().equals("application/ms-tnef")) {
      tnef(part);
      return;
    }
    MailPart classified = PartClassifier.classify(part, smimeType);
    if (classified.role() == Role.IGNORED || !classified.mediaType().equals("application/zip")) {
      parts.add(classified);
      return;
    }
    Archive archive = Archive.open(classified.bytes());
    if (archive.isOffice()) {
      parts.add(classified);
      return;
    }
    String why = archive.reason();
    parts.add(classified.ignored(why == null ? "This is an archive; its files follow." : why));
    int number = 0;
    for (Archive.Entry entry : archive.entries()) {
      parts.add(PartClassifier.classify(entry(part, entry, ++number), null));
    }
    if (why != null) {
      refuse(archive.verdict(), why);
    }
  }

  private void tnef(MailPart part) {
    Tnef tnef = Tnef.open(part.bytes());
    int number = 0;
    if (tnef.html().length > 0) {
      Archive.Entry body = new Archive.Entry("", tnef.html());
      MailPart html = entry(part, body, ++number, "text/html", Role.BODY_HTML);
      parts.add(PartClassifier.classify(html, null));
    }
    for (Archive.Entry file : tnef.files()) {
      parts.add(PartClassifier.classify(entry(part, file, ++number), null));
    }
    boolean all = tnef.complete() && number > 0;
    String why =
        number == 0
            ? "This is Outlook's own wrapping (winmail.dat) without a file in it; ask for the file"
                + " itself."
            : all
                ? "This is Outlook's own wrapping (winmail.dat); its files follow."
                : "This is Outlook's own wrapping (winmail.dat) and breaks off; what could be read"
                    + " follows.";
    ignore(part, why);
    if (!all) {
      refuse(Verdict.MALFORMED, why);
    }
  }

  void ignore(MailPart part, String why) {
    parts.add(part.ignored(why));
  }

  /** The headers of the message itself come first, then those of attached messages. */
  void message(String path, MailHeaders found) {
    // What a signature wraps is a part with headers of its own, no message of anybody.
    boolean nobodys = found.from().isEmpty() && found.subject().isEmpty();
    if (headers == null) {
      headers = found;
    } else if (!nobodys) {
      attached.add(new AttachedMessage(path, found));
    }
  }

  /** Takes back the parts of a wrong reading. */
  void forgetParts() {
    parts.clear();
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  /** Records why something is missing; the first reason stands. */
  void refuse(Verdict why, String sentence) {
    if (verdict == Verdict.OK) {
      verdict = why;
      reason = sentence;
    }
  }

  /** Whether no more parts are taken; says so in the result. */
  boolean isFull() {
    if (parts.size() < MAX_PARTS) {
      return false;
    }
    refuse(
        Verdict.RESOURCE_LIMIT, "This message has more than 1,000 parts; the rest was not read.");
    return true;
  }

  Mail mail(UnaryOperator<List<MailPart>> lastLook) {
    MailHeaders outer = headers == null ? new HeaderCollector().headers() : headers;
    if (outer.from().size() > 1) {
      note("The message names more than one sender.");
    }
    return new Mail(verdict, reason, outer, lastLook.apply(parts), attached, notes);
  }

  private static MailPart entry(MailPart zip, Archive.Entry entry, int number) {
    return entry(zip, entry, number, "application/octet-stream", Role.DOCUMENT);
  }

  private static MailPart entry(
      MailPart zip, Archive.Entry entry, int number, String type, Role role) {
    return new MailPart(
        zip.path() + "!" + number,
        entry.name(),
        type,
        MediaSniffer.sniff(entry.bytes()),
        null,
        role == Role.DOCUMENT,
        null,
        entry.bytes(),
        role,
        null);
  }
}
