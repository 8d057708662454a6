package officewatch.identity;

import java.util.List;
import java.util.UUID;

/** Told of sessions that ended, after the commit that ended them. */
public interface SessionListener {

  /**
   * A session ended.
   *
   * @param organizationIds where its holder is a member
   */
  void ended(List<UUID> organizationIds);
}
