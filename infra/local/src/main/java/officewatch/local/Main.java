package officewatch.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import officewatch.embedded.FolderInUse;
import officewatch.embedded.PortTaken;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/** Starts OfficeWatch and runs until it is told to stop. */
public final class Main {
  private Main() {}

  /** Exit code 0 after a stop, 1 when it could not start. */
  public static void main(String[] arguments) throws InterruptedException {
    if (List.of(arguments).contains("--help")) {
      System.out.print(Options.USAGE);
      return;
    }
    CountDownLatch stop = new CountDownLatch(1);
    // Not shutdown hooks: those of the embedded servers would run at the same time as ours.
    for (String signal : List.of("INT", "TERM")) {
      Signal.handle(new Signal(signal), ignored -> stop.countDown());
    }
    System.exit(run(List.of(arguments), stop));
  }

  private static int run(List<String> arguments, CountDownLatch stop) throws InterruptedException {
    try {
      Options options = Options.parse(arguments, System.getProperties());
      Path logs = options.data().toAbsolutePath().resolve("logs");
      System.setProperty("officewatch.logs", logs.toString());
      try (Installation installation = Installation.start(options)) {
        System.out.println(welcome(installation, options));
        stop.await();
        System.out.println("Stopping ...");
      }
      return 0;
    } catch (OptionsError e) {
      System.err.println("OfficeWatch: " + e.getMessage() + "\n" + Options.USAGE);
      return 1;
    } catch (PortTaken | FolderInUse e) {
      System.err.println("OfficeWatch: " + e.getMessage());
      return 1;
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(Main.class).error("could not start", e);
      return 1;
    }
  }

  private static String welcome(Installation installation, Options options) throws IOException {
    if (!options.demo()) {
      return Welcome.of(installation);
    }
    DemoOrganization demo = DemoOrganization.ensure(installation.data(), installation.functions());
    String welcome = Welcome.of(installation, demo);
    installation.closeFirst("demo mails", DemoMails.start(demo, installation.smtpPort()));
    return welcome;
  }
}
