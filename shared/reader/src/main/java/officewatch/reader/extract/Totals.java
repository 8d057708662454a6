package officewatch.reader.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import officewatch.reader.Field;
import org.jspecify.annotations.Nullable;

/**
 * Net, tax, total and payable from labelled amounts. What adds up is believed more. A total is
 * never computed, and "amount due 0.00" of a paid invoice is not its total.
 */
final class Totals {
  private static final double ADDS_UP = 0.12;

  /** More different amounts of one kind than this are a table, not a sum. */
  private static final int MAX_PARTS = 200;

  private final List<Labelled> amounts;
  private final Set<BigDecimal> nets;
  private final Set<BigDecimal> taxes;
  private final List<Labelled> rates;
  private final boolean otherMoney;
  private final boolean reduced;
  private final boolean hasTotal;
  private final @Nullable Field<BigDecimal> total;

  private Totals(List<Labelled> amounts) {
    this.amounts = amounts;
    this.nets = values(LabelKind.NET);
    this.taxes = values(LabelKind.TAX);
    this.rates = of(LabelKind.TAX).filter(a -> a.value().signum() != 0).toList();
    BigDecimal sum = rateSum();
    if (sum != null) {
      taxes.add(key(sum));
    }
    this.otherMoney = amounts.stream().anyMatch(a -> a.value().signum() != 0);
    this.reduced = of(LabelKind.PAID).anyMatch(a -> a.value().signum() != 0);
    this.hasTotal =
        Stream.of(LabelKind.TOTAL, LabelKind.TOTAL_WEAK, LabelKind.PAYABLE)
            .flatMap(this::of)
            .anyMatch(a -> a.value().signum() != 0);
    this.total = chooseTotal();
  }

  static Totals of(List<Labelled> labelled) {
    List<Labelled> likely = new ArrayList<>();
    // Yen, forint and their like are printed without decimals.
    boolean whole = labelled.stream().noneMatch(a -> a.amount().decimals());
    for (Labelled amount : labelled) {
      boolean strong = amount.kind() == LabelKind.TOTAL || amount.kind() == LabelKind.PAYABLE;
      if (amount.amount().likely() || ((strong || whole) && amount.amount().value().scale() == 0)) {
        likely.add(amount);
      }
    }
    return new Totals(likely);
  }

  @Nullable Field<BigDecimal> total() {
    return total;
  }

  @Nullable Field<BigDecimal> payable() {
    // "Balance applied (288.44)" beside "Amount due 673.04" is not what remains to be paid.
    boolean positive = of(LabelKind.PAYABLE).anyMatch(a -> a.value().signum() >= 0);
    boolean credit = total != null && total.value().signum() < 0;
    return Chooser.choose(
        of(LabelKind.PAYABLE)
            .filter(a -> credit || !positive || a.value().signum() >= 0)
            .map(a -> a.candidate("payable", a.score()))
            .toList(),
        Totals::key);
  }

  @Nullable Field<BigDecimal> net() {
    List<Candidate<BigDecimal>> candidates = new ArrayList<>();
    List<Labelled> nets = of(LabelKind.NET).toList();
    for (Labelled a : nets) {
      boolean fits = total != null && completes(a.value(), total.value());
      // Sums of lines come first; what discounts and charges leave of them comes last.
      boolean last = a == nets.getLast();
      candidates.add(
          a.candidate("net", a.score() * 0.9 + (fits ? ADDS_UP : 0) + (last ? 0.035 : 0)));
    }
    // "Summe 100, MwSt. 19, Rechnungsbetrag 119": the plain sum is the net when it adds up.
    of(LabelKind.TOTAL_WEAK)
        .filter(a -> total != null && a.value().compareTo(total.value()) != 0)
        .filter(a -> total != null && taxes.contains(key(total.value().subtract(a.value()))))
        .forEach(a -> candidates.add(a.candidate("net", a.score() * 0.85)));
    return Chooser.choose(candidates, Totals::key);
  }

  /**
   * The tax that makes the total of the net. Of several rates it is their sum, which need not be
   * printed: then the evidence is the stretch of the page that holds them all.
   */
  @Nullable Field<BigDecimal> tax(@Nullable Field<BigDecimal> net) {
    BigDecimal whole = net == null || total == null ? null : total.value().subtract(net.value());
    List<Labelled> all = of(LabelKind.TAX).toList();
    boolean one = all.stream().anyMatch(a -> fits(a.value(), whole));
    BigDecimal sum = rateSum();
    if (!one && sum != null && whole != null && fits(sum, whole)) {
      return TaxRates.summed(rates, whole);
    }
    return Chooser.choose(
        all.stream()
            .map(
                a -> {
                  boolean fits = fits(a.value(), whole);
                  Candidate<BigDecimal> tax =
                      a.candidate("tax", a.score() * (fits ? 1 : 0.7) + (fits ? ADDS_UP : 0));
                  // Credit notes print some of their amounts without the sign.
                  return fits && whole != null ? tax.valued(whole) : tax;
                })
            .toList(),
        Totals::key);
  }

  private static boolean fits(BigDecimal tax, @Nullable BigDecimal whole) {
    return whole != null && tax.abs().compareTo(whole.abs()) == 0;
  }

  /** What the taxes of several rates come to; null when there is one only. */
  private @Nullable BigDecimal rateSum() {
    Set<BigDecimal> different =
        rates.stream().map(a -> key(a.value())).limit(MAX_PARTS).collect(Collectors.toSet());
    return different.size() < 2
        ? null
        : different.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private @Nullable Field<BigDecimal> chooseTotal() {
    List<Candidate<BigDecimal>> candidates = new ArrayList<>();
    BigDecimal largest = largest();
    boolean supported = !nets.isEmpty() || !taxes.isEmpty() || reduced;
    for (Labelled labelled : amounts) {
      double score = base(labelled);
      if (score > 0) {
        BigDecimal value = labelled.value();
        boolean sum = addsUp(value);
        boolean top = value.abs().compareTo(largest) >= 0;
        // Of two totals that nothing supports, size alone must not decide.
        double larger = sum || supported ? 0.05 : 0.02;
        candidates.add(
            labelled.candidate(
                "total", score * labelled.score() + (sum ? ADDS_UP : 0) + (top ? larger : 0)));
      }
    }
    return Chooser.choose(candidates, Totals::key);
  }

  private Set<BigDecimal> values(LabelKind kind) {
    return of(kind)
        .map(a -> key(a.value()))
        .distinct()
        .limit(MAX_PARTS)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** What a label is worth; a payable says nothing of the total once something was paid. */
  private double base(Labelled labelled) {
    boolean zero = labelled.value().signum() == 0;
    return switch (labelled.kind()) {
      case TOTAL -> zero && otherMoney ? 0.5 : 0.95;
      case TOTAL_WEAK -> zero && otherMoney ? 0.3 : 0.82;
      case PAYABLE -> zero && otherMoney ? 0 : reduced ? 0.4 : 0.72;
      case PAID -> hasTotal || labelled.value().signum() <= 0 ? 0 : 0.55;
      default -> 0;
    };
  }

  private BigDecimal largest() {
    return amounts.stream()
        .filter(a -> a.kind() == LabelKind.TOTAL || a.kind() == LabelKind.TOTAL_WEAK)
        .map(a -> a.value().abs())
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  private boolean addsUp(BigDecimal value) {
    return nets.stream().anyMatch(net -> completes(net, value));
  }

  /** Whether some tax makes up the difference, or there is none of either. */
  private boolean completes(BigDecimal net, BigDecimal gross) {
    BigDecimal tax = key(gross.subtract(net));
    return taxes.contains(tax) || (tax.signum() == 0 && taxes.isEmpty());
  }

  private Stream<Labelled> of(LabelKind kind) {
    return amounts.stream().filter(a -> a.kind() == kind);
  }

  private static BigDecimal key(BigDecimal value) {
    return value.stripTrailingZeros();
  }
}
