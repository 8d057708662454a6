package officewatch.mail;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import officewatch.reader.engine.InvoiceReader;
import officewatch.reader.sandbox.SandboxedPdf;

/** The reader, with PDFs opened in child processes. */
@Factory
final class ReaderFactory {

  @Singleton
  @Bean(preDestroy = "close")
  SandboxedPdf sandbox() {
    return new SandboxedPdf();
  }

  @Singleton
  InvoiceReader reader(SandboxedPdf sandbox) {
    return new InvoiceReader(sandbox);
  }
}
