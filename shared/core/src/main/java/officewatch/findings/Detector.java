package officewatch.findings;

import java.util.List;

/**
 * A rule that finds something in what is known of a vendor. Pure: equal facts give equal findings,
 * whatever order the documents came in.
 */
interface Detector {

  /** Everything the facts show now; what it no longer answers is over. */
  List<Detected> detect(VendorFacts facts);
}
