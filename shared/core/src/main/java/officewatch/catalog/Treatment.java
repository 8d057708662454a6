package officewatch.catalog;

/** What an organisation wants done with the documents of a vendor it describes itself. */
public enum Treatment {
  /** They count, and their charges recur, as those of a vendor of the catalogue do. */
  SUBSCRIPTION(""),
  /** They count once; nobody is asked who manages a subscription. */
  NOT_A_SUBSCRIPTION(" and says it is no subscription"),
  /** Somebody's own business: they do not count. */
  PERSONAL(" and says it is personal"),
  /** Of no interest: they do not count. */
  IGNORE(" and says to ignore it");

  private final String words;

  Treatment(String words) {
    this.words = words;
  }

  /** Its part of the sentence that says why a document is the entry's. */
  String words() {
    return words;
  }

  /** Whether the documents' charges count. */
  public boolean counts() {
    return this == SUBSCRIPTION || this == NOT_A_SUBSCRIPTION;
  }
}
