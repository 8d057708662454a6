package officewatch.reader.mail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import officewatch.reader.Verdict;

/**
 * Reads a raw message (RFC 5322 and MIME, broken ones too). Every part of it comes out either as
 * content or with a reason; nothing in a message makes it throw.
 */
public final class MailReader {
  static final int MAX_MESSAGE = 40 * 1024 * 1024;

  /** Bodies beyond this are not searched for the pictures they show. */
  private static final int MAX_SEARCHED = 2 * 1024 * 1024;

  private static final Pattern CID =
      Pattern.compile("cid:([^\"'\\s>)]{1,300})", Pattern.CASE_INSENSITIVE);

  private MailReader() {}

  /**
   * Reads a message.
   *
   * @param raw the message as received; refused above 40 MB
   * @return headers and parts; a verdict other than {@code OK} says in words what is missing
   */
  public static Mail read(byte[] raw) {
    PartCollector found = new PartCollector();
    if (raw.length > MAX_MESSAGE) {
      found.refuse(Verdict.RESOURCE_LIMIT, "This message is larger than 40 MB and was not read.");
    } else {
      new MessageWalker(found).walk(raw);
    }
    return found.mail(MailReader::withoutShownPictures);
  }

  /** A picture the HTML body shows is part of the letter's dress, not a document. */
  private static List<MailPart> withoutShownPictures(List<MailPart> parts) {
    Set<String> shown = new TreeSet<>();
    for (MailPart part : parts) {
      if (part.role() == Role.BODY_HTML && part.bytes().length <= MAX_SEARCHED) {
        Matcher matcher = CID.matcher(part.text());
        while (matcher.find()) {
          shown.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
      }
    }
    return parts.stream()
        .map(
            part ->
                isShown(part, shown)
                    ? part.ignored("This picture is shown inside the message.")
                    : part)
        .toList();
  }

  private static boolean isShown(MailPart part, Set<String> shown) {
    return part.role() == Role.DOCUMENT
        && part.mediaType().startsWith("image/")
        && part.contentId() != null
        && shown.contains(part.contentId().toLowerCase(Locale.ROOT));
  }
}
