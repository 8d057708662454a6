package officewatch.reader;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How often a charge comes back (definitions 1, ChargeFrequency of FOCUS). */
public enum Frequency {
  ONE_TIME,
  RECURRING,
  USAGE;

  private static final Pattern ONCE =
      words(
          "one[- ]time|once|set[-"
              + " ]?up|onboarding|implementation|installation|migration|workshop|training|consulting|einmalig\\w*|einrichtung|schulung|beratung|unique|mise"
              + " en service|formation|único|única|puesta en marcha|una"
              + " tantum|attivazione|eenmalig\\w*|installatie"
              + "|jednorazow\\w*|wdrożenie|engångs\\w*|engangs\\w*|kertaluonteinen|jednorázov\\w*");
  private static final Pattern METERED =
      words(
          "usage|overage|metered|consumption|pay[- ]as[- ]you[- ]go|api"
              + " calls|requests|transactions|data transfer|bandwidth|compute|minutes|gb[-"
              + " ]hours?|per gb|credits used|verbrauch|nutzung"
              + "|consommation|utilisation|consumo|uso|verbruik|zużycie|förbrukning|forbrug|forbruk|käyttö");
  private static final Pattern AGAIN =
      words(
          "subscription|plan|monthly|per month|/\\s?mo|month|annual|annually|yearly|per"
              + " year|/\\s?yr|year"
              + "|quarterly|licen[cs]es?|seats?|users?|hosting|maintenance|support|renewal|rental|abonnement\\w*|abo|monatlich\\w*|jährlich\\w*|pro"
              + " monat|lizenz\\w*|nutzer|wartung|miete|mensuel\\w*|annuel\\w*|par"
              + " mois|licences?|location|suscripción|mensual|anual|licencias?"
              + "|abbonamento|mensile|annuale|canone|licenza|maandelijks\\w*|jaarlijks\\w*|licentie\\w*"
              + "|assinatura|mensalidade|licença|abonament|miesięczn\\w*|roczn\\w*|licencj\\w*"
              + "|prenumeration|månadsvis|årlig\\w*|licens\\w*|månedlig\\w*|lisens\\w*|tilaus|kuukausi\\w*"
              + "|předplatné|měsíční|roční|előfizetés|havi|éves");

  /**
   * What the words of a charge line say; a service period makes it recurring unless they say
   * otherwise.
   *
   * @return null when nothing tells
   */
  static @Nullable Frequency of(String description, boolean period) {
    if (ONCE.matcher(description).find()) {
      return ONE_TIME;
    }
    if (METERED.matcher(description).find()) {
      return USAGE;
    }
    return period || AGAIN.matcher(description).find() ? RECURRING : null;
  }

  private static Pattern words(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
