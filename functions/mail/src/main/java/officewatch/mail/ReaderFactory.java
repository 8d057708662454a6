package officewatch.mail;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Optional;
import officewatch.invoices.ExpenseService;
import officewatch.reader.engine.InvoiceReader;
import officewatch.reader.engine.Scans;
import officewatch.reader.ocr.Tesseract;
import officewatch.reader.propose.LlmExtractor;
import officewatch.reader.sandbox.SandboxedPdf;
import org.jspecify.annotations.Nullable;

/** The reader, with documents opened in child processes. */
@Factory
final class ReaderFactory {

  @Singleton
  @Bean(preDestroy = "close")
  SandboxedPdf sandbox() {
    return new SandboxedPdf();
  }

  /**
   * Scans are read by the service if one is configured, else by Tesseract where it is installed,
   * unless {@code officewatch.ocr} is {@code off}.
   */
  @Singleton
  InvoiceReader reader(
      SandboxedPdf sandbox,
      @Property(name = "officewatch.ocr", defaultValue = "auto") Ocr ocr,
      @Nullable ExpenseService service,
      @Nullable LlmExtractor model) {
    Optional<Scans> scans =
        service != null
            ? Optional.of(new Scans(sandbox, service))
            : ocr.engine().map(engine -> new Scans(sandbox, engine));
    InvoiceReader reader =
        scans
            .map(how -> new InvoiceReader(sandbox, how))
            .orElseGet(() -> new InvoiceReader(sandbox));
    return model == null ? reader : reader.asking(model);
  }

  /** Whether scans are read by a program of this machine. */
  enum Ocr {
    AUTO,
    OFF;

    private Optional<Tesseract> engine() {
      return this == AUTO ? Tesseract.installed() : Optional.empty();
    }
  }
}
