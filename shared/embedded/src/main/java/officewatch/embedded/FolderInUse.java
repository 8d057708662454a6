package officewatch.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** Another running program uses the data folder. */
public final class FolderInUse extends IOException {
  private static final long serialVersionUID = 1L;

  FolderInUse(Path folder) {
    super("the data folder " + folder + " is in use: stop the other OfficeWatch first");
  }
}
