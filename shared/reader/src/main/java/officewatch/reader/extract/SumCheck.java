package officewatch.reader.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import officewatch.reader.Evidence;
import officewatch.reader.Field;
import org.jspecify.annotations.Nullable;

/** Whether the sums that a document prints speak against the total that was chosen. */
final class SumCheck {
  /** Rounding of the tax by line or by rate. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.02");

  /** More different amounts of one kind than this are a table, not a sum. */
  private static final int MAX_PARTS = 8;

  private static final int MAX_AMOUNTS = 40;

  private final List<Labelled> amounts;
  private final BigDecimal total;

  private SumCheck(List<Labelled> amounts, BigDecimal total) {
    this.amounts = amounts;
    this.total = total.abs();
  }

  /** The amounts themselves: equal ones stand at several places. */
  private static Set<Amount> labelled(List<Labelled> amounts) {
    Set<Amount> labelled = Collections.newSetFromMap(new IdentityHashMap<>());
    amounts.forEach(amount -> labelled.add(amount.amount()));
    return labelled;
  }

  /** Amounts without a label outside of tables: fees of any name. */
  private static Set<BigDecimal> unlabelled(Grid grid, List<Labelled> amounts) {
    Set<Amount> labelled = labelled(amounts);
    Set<BigDecimal> values = new HashSet<>();
    for (Spot spot : grid.spots()) {
      for (Amount amount : spot.amounts()) {
        if (amount.likely()
            && !labelled.contains(amount)
            && grid.rowOf(spot).size() <= 2
            && values.size() < MAX_AMOUNTS) {
          values.add(amount.value().abs());
        }
      }
    }
    return values;
  }

  /** What a person should look at, one sentence each. */
  static List<String> of(Grid grid, List<Labelled> amounts, @Nullable Field<BigDecimal> total) {
    List<String> found = new ArrayList<>();
    if (total != null) {
      SumCheck check = new SumCheck(amounts, total.value());
      if (check.doesNotAddUp(unlabelled(grid, amounts))) {
        found.add("Net amount, tax and total do not add up.");
      }
      if (check.isTopped(grid, total.evidence())) {
        found.add("An amount above the total is printed, and no label says what it is.");
      }
    }
    return found;
  }

  private boolean doesNotAddUp(Set<BigDecimal> fees) {
    Set<BigDecimal> nets = values(LabelKind.NET);
    Set<BigDecimal> taxes = values(LabelKind.TAX);
    if (nets.isEmpty() || taxes.isEmpty() || nets.size() > MAX_AMOUNTS) {
      return false;
    }
    Set<BigDecimal> others = new HashSet<>(values(LabelKind.DISCOUNT));
    others.addAll(values(LabelKind.PAID));
    if (others.size() > MAX_AMOUNTS) {
      return false;
    }
    others.add(BigDecimal.ZERO);
    Set<BigDecimal> sums = sums(taxes);
    for (BigDecimal net : nets) {
      for (BigDecimal tax : sums) {
        BigDecimal rest = total.subtract(net).subtract(tax);
        // What is added may have any name; what is taken off must say so.
        if (others.stream().anyMatch(other -> isNear(rest.abs(), other))
            || fees.stream().anyMatch(fee -> isNear(rest, fee))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The sums of all subsets, as some taxes are parts of others; without any for too many. */
  private static Set<BigDecimal> sums(Set<BigDecimal> parts) {
    Set<BigDecimal> sums = new HashSet<>();
    sums.add(BigDecimal.ZERO);
    if (parts.size() > MAX_PARTS) {
      parts.stream().limit(MAX_AMOUNTS).forEach(sums::add);
      sums.add(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
      return sums;
    }
    for (BigDecimal part : parts) {
      for (BigDecimal sum : List.copyOf(sums)) {
        sums.add(sum.add(part));
      }
    }
    return sums;
  }

  /** Whether more is printed than the total, and nothing was taken off. */
  private boolean isTopped(Grid grid, Evidence evidence) {
    boolean reduced =
        amounts.stream()
            .anyMatch(a -> a.kind() == LabelKind.PAID || a.kind() == LabelKind.DISCOUNT);
    if (reduced) {
      return false;
    }
    Set<Amount> labelled = labelled(amounts);
    Amount chosen = null;
    boolean topped = false;
    for (Spot spot : grid.spots()) {
      for (Amount amount : spot.amounts()) {
        boolean own =
            spot.cell().start() + amount.start() == evidence.start()
                && spot.page().number() == evidence.page();
        chosen = own ? amount : chosen;
      }
    }
    Money money = chosen == null ? null : chosen.money();
    for (Spot spot : grid.spots()) {
      for (Amount amount : spot.amounts()) {
        Money other = amount.money();
        boolean same = money == null || other == null || money.printed().equals(other.printed());
        if (amount.likely() && amount.value().signum() < 0 && total.signum() > 0) {
          return false;
        }
        topped |=
            amount.likely()
                && same
                && amount.value().abs().subtract(total).compareTo(ROUNDING) > 0
                && !labelled.contains(amount);
      }
    }
    return topped;
  }

  private Set<BigDecimal> values(LabelKind kind) {
    Set<BigDecimal> values = new HashSet<>();
    for (Labelled amount : amounts) {
      if (amount.kind() == kind) {
        values.add(amount.value().abs().stripTrailingZeros());
      }
    }
    return values;
  }

  private static boolean isNear(BigDecimal a, BigDecimal b) {
    return a.subtract(b).abs().compareTo(ROUNDING) <= 0;
  }
}
