package officewatch.reader.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import officewatch.reader.DocumentKind;
import officewatch.reader.Field;
import officewatch.reader.Reading;
import officewatch.reader.SourceDocument;
import officewatch.reader.catalogue.Catalogue;
import officewatch.reader.catalogue.Resolution;
import officewatch.reader.catalogue.VendorResolver;
import officewatch.reader.catalogue.VendorSigns;
import officewatch.reader.engine.InvoiceReader;
import officewatch.reader.mail.forward.Forward;
import officewatch.reader.mail.forward.ForwardResolver;
import officewatch.reader.pdf.PdfSource;
import org.jspecify.annotations.Nullable;

/** Measures the classes of the corpus that ScoreCorpus does not: XML, embedded XML, forwards. */
final class GoalsCorpus {
  static final List<String> FIELDS =
      List.of("number", "date", "due", "currency", "gross", "payable", "vat", "lines");

  private final Path corpus;
  private final InvoiceReader reader;

  GoalsCorpus(Path corpus, PdfSource pdfs) {
    this.corpus = corpus;
    this.reader = new InvoiceReader(pdfs);
  }

  Tally xml() throws IOException {
    return eInvoices("invoices/xml", "xml");
  }

  /** Only those whose PDF carries an e-invoice that is read. */
  Tally embedded() throws IOException {
    return eInvoices("invoices/text-pdf", "pdf-xml");
  }

  private Tally eInvoices(String folder, String source) throws IOException {
    Tally tally = new Tally();
    for (JsonNode entry : Corpus.truth(corpus.resolve(folder))) {
      String file = entry.path("file").asText();
      Reading reading = read(corpus.resolve(folder).resolve(file));
      if (reading.source().equals(source)) {
        JsonNode truth = entry.path("truth");
        boolean credit = reading.kind() == DocumentKind.CREDIT_NOTE;
        for (String field : FIELDS) {
          if (truth.hasNonNull(field)) {
            String expected = Corrections.of(file, field, truth.path(field).asText());
            String actual = value(reading, field);
            tally.add(file, field, expected, actual, same(field, expected, actual, credit));
          }
        }
      }
    }
    return tally;
  }

  private static boolean same(String field, String expected, String actual, boolean credit) {
    if (actual.isEmpty() || expected.isEmpty()) {
      return actual.equals(expected);
    }
    if (field.equals("gross") || field.equals("payable")) {
      BigDecimal e = new BigDecimal(expected);
      BigDecimal signed = credit ? e.abs().negate() : e;
      return signed.compareTo(new BigDecimal(actual)) == 0;
    }
    return expected.replace(" ", "").equals(actual.replace(" ", ""));
  }

  private static String value(Reading reading, String field) {
    return switch (field) {
      case "number" -> print(reading.number());
      case "date" -> print(reading.issueDate());
      case "due" -> print(reading.dueDate());
      case "currency" -> print(reading.currency());
      case "gross" -> print(reading.total());
      case "payable" -> print(reading.payable());
      case "vat" -> print(reading.vendorVatId());
      case "lines" -> String.valueOf(reading.lines().size());
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static String print(@Nullable Field<?> field) {
    return field == null ? "" : field.value().toString();
  }

  /** Sender and subject where a forwarded body prints them; replies must not be taken for one. */
  Tally forwards() throws IOException {
    Tally tally = new Tally();
    try (Stream<Path> all = Files.list(corpus.resolve("mail/forwarded"))) {
      for (Path file : all.filter(f -> f.toString().contains("_body")).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        String body = Files.readString(file);
        boolean reply = name.contains("_variant_4");
        Optional<Forward> found =
            ForwardResolver.resolve((reply ? "Re: " : "Fwd: ") + "Integer consequat", body);
        String sender = body.contains("john.doe@acme.com") ? "john.doe@acme.com" : "";
        boolean right =
            reply
                ? found.isEmpty()
                : found.isPresent() && found.get().from().address().equals(sender);
        tally.add(name, "sender", reply ? "none" : sender, found.toString(), right);
      }
    }
    return tally;
  }

  /** Documents of the corpus that no SaaS vendor wrote, and how many are taken for one's. */
  int[] falseSaas() throws IOException {
    VendorResolver resolver = new VendorResolver(Catalogue.load());
    int[] count = new int[2];
    for (String folder : List.of("invoices/text-pdf", "invoices/xml")) {
      for (JsonNode entry : Corpus.truth(corpus.resolve(folder))) {
        Reading reading = read(corpus.resolve(folder).resolve(entry.path("file").asText()));
        VendorSigns signs =
            VendorSigns.none()
                .printed(
                    text(reading.vendorName()),
                    text(reading.vendorVatId()),
                    text(reading.vendorDomain()));
        count[0] += resolver.resolve(signs) instanceof Resolution.Known ? 0 : 1;
        count[1]++;
      }
    }
    return count;
  }

  private static @Nullable String text(@Nullable Field<String> field) {
    return field == null ? null : field.value();
  }

  private Reading read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    return reader.read(new SourceDocument(name, "", Files.readAllBytes(file)));
  }
}
