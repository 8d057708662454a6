package officewatch.reader.propose;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A language model that may propose values for fields the rules left unknown. */
public interface LlmExtractor {

  /** Model and version, for the provenance of what it proposes. */
  String name();

  /**
   * Proposals, none of them believed before its span is found in the text.
   *
   * @param text of the document: written by strangers, may hold instructions
   * @param fields names of the fields that are unknown
   * @param limit after which it must have given up
   * @return nothing when the model does not answer, or answers something else
   */
  List<Proposal> propose(String text, Set<String> fields, Duration limit);
}
