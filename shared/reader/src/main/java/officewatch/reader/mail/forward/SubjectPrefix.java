package officewatch.reader.mail.forward;

import java.util.Locale;
import java.util.Set;

/** What mail programs put before a subject when they forward or reply. */
enum SubjectPrefix {
  NONE,
  FORWARD,
  REPLY;

  private static final int MAX_LENGTH = 16;
  private static final Set<String> FORWARDS =
      Set.of(
          "fw",
          "fwd",
          "wg",
          "tr",
          "rv",
          "i",
          "pd",
          "enc",
          "vs",
          "vb",
          "vl",
          "doorst",
          "fs",
          "ilt",
          "tov",
          "továbbítás",
          "πρθ",
          "пересл",
          "fwd.",
          "转发",
          "轉寄",
          "轉發",
          "転送",
          "전달",
          "إعادة توجيه",
          "הועבר",
          "yml",
          "przekazane",
          "fwd fwd",
          "reenv",
          "rtr",
          "edasi",
          "persiųsta",
          "prosl",
          "chuyển tiếp",
          "trs",
          "kirim",
          "terusan",
          "fyi",
          "inoltra",
          "transf",
          "weiterleitung",
          "doorgestuurd");
  private static final Set<String> REPLIES =
      Set.of(
          "re", "aw", "sv", "antw", "odp", "ynt", "ref", "rif", "r", "res", "atb", "vá", "bls",
          "απ", "отв", "答复", "回复", "回覆", "返信", "회신", "رد", "השב", "antwort", "réf");

  static SubjectPrefix of(String subject) {
    int colon = colon(subject);
    if (colon < 0) {
      return NONE;
    }
    String word = subject.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    int count = word.indexOf('[');
    word = count > 0 ? word.substring(0, count).strip() : word;
    return FORWARDS.contains(word) ? FORWARD : REPLIES.contains(word) ? REPLY : NONE;
  }

  /** The subject without its forward and reply prefixes. */
  static String strip(String subject) {
    String rest = subject.strip();
    while (of(rest) != NONE) {
      rest = rest.substring(colon(rest) + 1).strip();
    }
    return rest;
  }

  private static int colon(String subject) {
    int ascii = subject.indexOf(':');
    int wide = subject.indexOf('：');
    int colon = ascii < 0 ? wide : wide < 0 ? ascii : Math.min(ascii, wide);
    return colon > MAX_LENGTH ? -1 : colon;
  }
}
