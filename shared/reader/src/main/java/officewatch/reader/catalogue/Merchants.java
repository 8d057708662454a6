package officewatch.reader.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of merchants in the words processors wrap around them. */
final class Merchants {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern FROM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:receipts?|invoices?|payment|order|purchase|refund|credit"
              + " note|rechnung|beleg"
              + "|quittung|zahlungsbeleg|reçu|facture|recibo|factura|ricevuta|fattura|factuur|ontvangstbewijs|fatura|faktura|kvitto)(?:"
              + " [#\\p{L}]{0,3}[-0-9]{2,24})?"
              + " (?:from|to|at|with|by|von|an|bei|de|del|da|van|från|fra)(?: the)? (.{2,80})",
          FLAGS);
  private static final Pattern YOUR =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])your (.{2,60}?)"
              + " (?:receipt|invoice|order|subscription|payment|delivery|purchase"
              + "|license)(?![\\p{L}\\p{N}])",
          FLAGS);
  private static final Pattern DESCRIPTOR =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:paddle\\.net|fs|fsprg|2co\\.com|paypal|stripe|lemsqzy)\\s?\\*\\s?"
              + "([\\p{L}\\p{N}][\\p{L}\\p{N} ._&-]{1,40})",
          FLAGS);
  private static final Pattern VIA =
      Pattern.compile("[\\s(](?:via|through|powered by|über|par)\\s.*", FLAGS);
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*(?:#|\\[|\\(|\\||\\s[-–—]\\s|,?\\s(?:nr|no|n)\\W|\\s(?:for|für|pour)\\s|n[°º]|:).*",
          FLAGS);
  private static final Pattern ACCOUNT = Pattern.compile("\\+(acct_[a-z0-9]{8,40})", FLAGS);
  private static final Set<String> GENERIC =
      Set.of(
          "team",
          "billing",
          "support",
          "the",
          "noreply",
          "no",
          "reply",
          "do",
          "not",
          "donotreply",
          "invoice",
          "invoices",
          "invoicing",
          "accounts",
          "account",
          "accounting",
          "receivable",
          "receipt",
          "receipts",
          "notification",
          "notifications",
          "service",
          "customer",
          "customers",
          "care",
          "help",
          "helpdesk",
          "info",
          "sales",
          "finance",
          "payment",
          "payments",
          "orders",
          "order",
          "mail",
          "mailer",
          "admin",
          "subscription",
          "subscriptions",
          "success",
          "new",
          "rechnung",
          "rechnungen",
          "buchhaltung",
          "rechnungsstelle",
          "facturation",
          "facture",
          "facturacion",
          "facturas",
          "factuur",
          "facturatie",
          "fatturazione",
          "amministrazione",
          "monthly",
          "annual",
          "yearly",
          "latest",
          "recent",
          "upcoming",
          "next",
          "free",
          "trial",
          "paid",
          "your",
          "statement",
          "statements",
          "us",
          "you",
          "a",
          "an",
          "online",
          "app");

  private Merchants() {}

  /** The merchant of a subject or line such as "Your receipt from Acme Inc. #2034-1". */
  static @Nullable String inSubject(String subject, Predicate<String> known) {
    String text = head(subject);
    Matcher from = FROM.matcher(text);
    if (from.find()) {
      return cleaned(from.group(1), known);
    }
    Matcher your = YOUR.matcher(text);
    return your.find() ? cleaned(your.group(1), known) : null;
  }

  /** The merchant in a card statement's words such as "PADDLE.NET* ACME". */
  static @Nullable String inDescriptor(String line, Predicate<String> known) {
    Matcher descriptor = DESCRIPTOR.matcher(head(line));
    return descriptor.find() ? cleaned(descriptor.group(1), known) : null;
  }

  /** A sender's display name without "Billing", "Team", "via Stripe" or "Anna from". */
  static @Nullable String inSenderName(String senderName, Predicate<String> known) {
    String text = VIA.matcher(head(senderName)).replaceFirst("");
    int from = text.toLowerCase(Locale.ROOT).lastIndexOf(" from ");
    if (from > 0 && from + 6 <= text.length()) {
      text = text.substring(from + 6);
    }
    return text.contains("@") ? null : cleaned(text, known);
  }

  /** The merchant's account in a sender such as {@code invoice+statements+acct_1AbC@stripe.com}. */
  static @Nullable String stripeAccount(String address) {
    Matcher account = ACCOUNT.matcher(head(address));
    return account.find() ? account.group(1).toLowerCase(Locale.ROOT) : null;
  }

  private static String head(String text) {
    return text.length() > 200 ? text.substring(0, 200) : text;
  }

  /**
   * Without numbers behind it and generic words at both ends, but no further than to a known name:
   * "New Relic" is not "Relic". Null when nothing is left.
   */
  private static @Nullable String cleaned(String name, Predicate<String> known) {
    String plain = name.replaceAll("[\"<>*]", "");
    String whole = plain.replaceFirst("\\s*[#|\\[].*", "").strip();
    if (known.test(whole)) {
      return whole;
    }
    List<String> words =
        new ArrayList<>(List.of(NUMBER.matcher(plain).replaceFirst("").strip().split("\\s+")));
    while (!words.isEmpty() && isGeneric(words.getLast()) && !isKnown(words, known)) {
      words.removeLast();
    }
    while (!words.isEmpty() && isGeneric(words.getFirst()) && !isKnown(words, known)) {
      words.removeFirst();
    }
    return words.isEmpty() ? null : String.join(" ", words);
  }

  private static boolean isKnown(List<String> words, Predicate<String> known) {
    return known.test(String.join(" ", words));
  }

  private static boolean isGeneric(String word) {
    return GENERIC.containsAll(VendorName.tokens(word));
  }
}
