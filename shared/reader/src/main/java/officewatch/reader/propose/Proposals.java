package officewatch.reader.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import officewatch.reader.Evidence;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.TextPage;
import org.jspecify.annotations.Nullable;

/**
 * Fills unknown fields with proposals that are printed. A warning with the proposer's name keeps
 * the reading from being booked without a person.
 */
public final class Proposals implements Revision {
  /** Below what any rule of the reader gives to a value it chooses. */
  private static final double CONFIDENCE = 0.4;

  private static final int MAX_SPAN = 200;
  private static final int RULE_VERSION = 1;

  private final Reading reading;
  private final List<Proposal> proposals;
  private final String proposer;
  private final List<String> warnings = new ArrayList<>();

  private Proposals(Reading reading, List<Proposal> proposals, String proposer) {
    this.reading = reading;
    this.proposals = proposals;
    this.proposer = proposer;
  }

  /**
   * The reading with what was unknown and is proposed and printed; known fields stay as they are.
   *
   * @param proposer name and version, for evidence and warnings
   */
  public static Reading into(Reading reading, List<Proposal> proposals, String proposer) {
    Proposals revision = new Proposals(reading, proposals, proposer);
    Reading filled = Revision.apply(reading, List.of(), revision);
    return revision.warnings.isEmpty()
        ? reading
        : Revision.apply(filled, revision.warnings, Revision.SAME);
  }

  /** Names of the fields that are unknown in the reading and may be proposed. */
  public static List<String> unknown(Reading reading) {
    List<String> unknown = new ArrayList<>();
    Revision collect =
        new Revision() {
          @Override
          public <T> @Nullable Field<T> of(FieldName<T> name, @Nullable Field<T> field) {
            if (field == null && FieldName.PROPOSABLE.contains(name)) {
              unknown.add(name.name());
            }
            return field;
          }
        };
    Revision.apply(reading, List.of(), collect);
    return unknown;
  }

  @Override
  public <T> @Nullable Field<T> of(FieldName<T> name, @Nullable Field<T> field) {
    if (field != null || !FieldName.PROPOSABLE.contains(name)) {
      return field;
    }
    for (Proposal proposal : proposals) {
      if (proposal.field().equals(name.name())) {
        Optional<T> value = PrintedValue.of(name, proposal, reading.kind());
        Evidence evidence = value.isPresent() ? evidence(proposal) : null;
        if (evidence != null) {
          warnings.add(
              "The "
                  + name.name()
                  + " was proposed by "
                  + proposer
                  + ": compare it with the text.");
          return new Field<>(value.get(), CONFIDENCE, evidence, List.of());
        }
      }
    }
    return null;
  }

  private @Nullable Evidence evidence(Proposal proposal) {
    String span = proposal.span();
    if (span.isBlank() || span.length() > MAX_SPAN) {
      return null;
    }
    for (TextPage page : reading.pages()) {
      int start = page.text().indexOf(span);
      if (start >= 0) {
        return new Evidence(
            page.part(),
            page.page(),
            start,
            start + span.length(),
            null,
            span,
            proposal.field() + ".proposed-by-" + proposer,
            RULE_VERSION);
      }
    }
    return null;
  }
}
